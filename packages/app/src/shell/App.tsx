import { useEffect, useState } from "preact/hooks";
import { Route, Router, Switch } from "wouter-preact";
import { ShiftToLeave } from "../leave/Leave.tsx";
import { pathNow, usePath } from "../navigation.ts";
import { FirstPage } from "../places/first/FirstPage.tsx";
import { placeOf } from "../places/routes.tsx";
import type { Routes } from "../places/screens.ts";
import { Broken, NothingHere, Opening } from "./Asides.tsx";
import { Boundary } from "./Boundary.tsx";
import { Gate } from "./Gate.tsx";
import { OfflineLine } from "./OfflineLine.tsx";

type Place = NonNullable<ReturnType<typeof placeOf>>;

/** Screens that were fetched already: they stand at once. */
const fetched = new Map<Place["load"], Routes>();

/** The screen at `path` within its place, fetched when first needed. */
function InPlace({ place, path }: { readonly place: Place; readonly path: string }) {
  const { load } = place;
  const [, again] = useState<unknown>(null);
  const [failed, setFailed] = useState<Place["load"] | null>(null);
  useEffect(() => {
    if (fetched.has(load)) return;
    load().then(
      ({ routes }) => {
        fetched.set(load, routes);
        again(load);
      },
      () => setFailed(() => load),
    );
  }, [load]);

  const routes = fetched.get(load);
  if (!routes) return failed === load ? <Broken fetching /> : <Opening />;
  return (
    <Switch key={path}>
      {Object.entries(routes).map(([pattern, Component]) => (
        <Route key={pattern} path={pattern}>
          <Component />
        </Route>
      ))}
      <Route component={NothingHere} />
    </Switch>
  );
}

function Here() {
  const path = pathNow();
  if (path === "/") return <FirstPage />;
  const place = placeOf(path);
  if (!place) return <NothingHere />;
  const screen = <InPlace place={place} path={path} />;
  return place.needsRecord ? <Gate>{screen}</Gate> : screen;
}

/** Everything: what stands on every screen, and the screen at the present path. */
export function App() {
  return (
    <Router hook={usePath}>
      <OfflineLine />
      <Boundary path={pathNow()}>
        <Here />
      </Boundary>
      <ShiftToLeave />
    </Router>
  );
}
