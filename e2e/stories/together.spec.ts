import { story } from "../harness/house.ts";
import { becomeTwo } from "../steps/arriving.ts";

story("2. Together: an invitation, a start apart, the same six words", async ({ house }) => {
  const daniel = await house.person("Daniel", { device: "laptop" });
  const amara = await house.person("Amara");
  await becomeTwo(daniel, amara);
});
