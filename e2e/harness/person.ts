import {
  expect,
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  type Locator,
  type Page,
} from "@playwright/test";
import type { Clock, Span } from "./clock.ts";
import { Line } from "./line.ts";
import { say, type Values } from "./words.ts";

type Device = "phone" | "laptop";
export type Theme = "day" | "night";

export interface Setting {
  readonly device?: Device;
  readonly theme?: Theme;
  /** How far ahead of everyone's this phone's clock is; behind, where negative. */
  readonly clockAhead?: Span;
}

const screens = {
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  },
  laptop: { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 },
} as const;

const schemes = { day: "light", night: "dark" } as const;

/** Deriving keys takes a phone seconds, and several browsers share this machine. */
const slow = { timeout: 60_000 };

/** Shorter texts may stand in sealed bytes by chance. */
const shortestCanary = 12;

/** The name of four words is how the relay knows an account. */
const knownToTheRelay = new Set(["arriving.nameLabel"]);

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a paper is described by until its draft has been read. */
const isOpening = new RegExp(literally(say("shell.paper.loading")));

/** What a browser writes to its console by itself, whatever the app does about it: a cut line, a call that was refused. */
const isTheBrowsersOwn = (message: ConsoleMessage): boolean =>
  /net::ERR_|WebSocket connection/.test(message.text()) ||
  new URL(message.location().url || "about:blank").pathname.startsWith("/v1/");

/** Somebody with a browser of their own, over a line of their own. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly line: Line;
  /** What this person has written anywhere, long enough to be looked for. */
  readonly written = new Set<string>();
  /** What went wrong in this browser without anybody having to look: errors, and anything fetched from elsewhere. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  private constructor(name: string, context: BrowserContext, page: Page, line: Line) {
    this.name = name;
    this.page = page;
    this.line = line;
    this.#context = context;
    context.on("weberror", (problem) => {
      this.complaints.push(`${name}: ${String(problem.error())}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error" && !isTheBrowsersOwn(message)) {
        this.complaints.push(`${name}: ${message.text()}`);
      }
    });
    context.on("request", (asked) => {
      const { origin, protocol } = new URL(asked.url());
      if (origin !== line.address && protocol.startsWith("http") && !asked.isNavigationRequest()) {
        this.complaints.push(`${name} fetched from elsewhere: ${asked.url()}`);
      }
    });
  }

  static async enter(
    name: string,
    { browser, clock, relayPort }: { browser: Browser; clock: Clock; relayPort: number },
    { device = "phone", theme = "day", clockAhead = {} }: Setting = {},
  ): Promise<Person> {
    const line = await Line.open(relayPort, clock.now);
    const context = await browser.newContext({
      ...screens[device],
      baseURL: line.address,
      colorScheme: schemes[theme],
      locale: "en-GB",
      timezoneId: "Europe/London",
      reducedMotion: "reduce",
    });
    await clock.give(context, clockAhead);
    await context.route(
      (address) => address.origin !== line.address,
      (asked) =>
        asked.fulfill({
          contentType: "text/html",
          body: "<title>Elsewhere</title><h1>Elsewhere</h1>",
        }),
    );
    return new Person(name, context, await context.newPage(), line);
  }

  /** Meets a screen: its heading stands. */
  async meet(id: string, values?: Values): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: say(id, values) })).toBeVisible(
      slow,
    );
  }

  async see(id: string, values?: Values): Promise<void> {
    await expect(
      this.page.getByText(say(id, values)).filter({ visible: true }).first(),
    ).toBeVisible();
  }

  async dontSee(id: string, values?: Values): Promise<void> {
    await expect(this.page.getByText(say(id, values)).filter({ visible: true })).toHaveCount(0);
  }

  /** Reads somebody's own words on the page. */
  async read(words: string): Promise<void> {
    await expect(this.page.getByText(words).filter({ visible: true }).first()).toBeVisible(slow);
  }

  /** These words are nowhere on the page. */
  async dontRead(words: string): Promise<void> {
    await expect(this.page.getByText(words)).toHaveCount(0);
  }

  /** Unfolds what is folded away. */
  async unfold(id: string, values?: Values): Promise<void> {
    await this.page.getByText(say(id, values), { exact: true }).filter({ visible: true }).click();
  }

  /** Presses a button or follows a link of just this name. */
  async press(id: string, values?: Values): Promise<void> {
    const exactly = { name: say(id, values), exact: true };
    const { page } = this;
    await page.getByRole("button", exactly).or(page.getByRole("link", exactly)).click(slow);
  }

  /** Opens a row of a list, whose name begins so and goes on with a note. */
  async open(id: string, values?: Values): Promise<void> {
    const beginning = { name: new RegExp(`^${literally(say(id, values))}`) };
    const { page } = this;
    await page.getByRole("link", beginning).or(page.getByRole("button", beginning)).click(slow);
  }

  async write(id: string, text: string, values?: Values): Promise<void> {
    if (text.length >= shortestCanary && !knownToTheRelay.has(id)) this.written.add(text);
    const paper = this.page
      .getByRole("textbox", { name: say(id, values), exact: true })
      .or(this.secret(id, values));
    // Where a draft is kept it comes a moment after its paper, and what was filled in before that would be joined to it.
    await expect(paper).not.toHaveAccessibleDescription(isOpening, slow);
    await paper.fill(text);
  }

  async choose(id: string, values?: Values): Promise<void> {
    await this.page
      .getByRole("radio", { name: new RegExp(`^${literally(say(id, values))}`) })
      .check();
  }

  async tick(id: string, values?: Values): Promise<void> {
    await this.page.getByRole("checkbox", { name: say(id, values), exact: true }).check();
  }

  /** Opens the app as a browser does, at its first page unless somebody gave a link. */
  async arrive(address = "/"): Promise<void> {
    await this.page.goto(address);
  }

  /** Goes to a path of the app, which lives in the history's state, as following a link there does. */
  async goToPath(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState({ path: to, from: null }, "", "/");
      dispatchEvent(new PopStateEvent("popstate", { state: history.state as unknown }));
    }, path);
  }

  /** Reads why something was not done, with its plain sentence. */
  async isRefused(code: string, facts?: Values): Promise<void> {
    await expect(
      this.page.getByRole("alert").getByText(say(`refusals.${code}`, facts)),
    ).toBeVisible(slow);
  }

  /** The path of the app that stands now. */
  path(): Promise<string> {
    return this.page.evaluate(() => (history.state as { readonly path: string }).path);
  }

  /** Goes to one of the five places. */
  async goTo(place: "today" | "talk" | "amends" | "agreements" | "mine"): Promise<void> {
    const places = this.page.getByRole("navigation", { name: say("shell.place.all") });
    await places.getByRole("link", { name: say(`shell.place.${place}`), exact: true }).click();
  }

  /** A password field has no role of its own. */
  private secret(id: string, values?: Values): Locator {
    return this.page
      .locator("input[type=password]")
      .and(this.page.getByLabel(say(id, values), { exact: true }));
  }

  /** A second tab of the same browser. */
  openTab(): Promise<Page> {
    return this.#context.newPage();
  }

  /** Loses the connection, once all that the app needs without one has been fetched. */
  async goOffline(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready);
    await this.#context.setOffline(true);
    this.line.cut();
  }

  async comeBack(): Promise<void> {
    this.line.mend();
    await this.#context.setOffline(false);
  }

  async switchTo(theme: Theme): Promise<void> {
    await this.page.emulateMedia({ colorScheme: schemes[theme] });
  }

  async leaveTheStory(clock: Clock): Promise<void> {
    clock.forget(this.#context);
    await this.#context.close();
    await this.line.close();
  }
}
