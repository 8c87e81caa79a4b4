/** Stands in every text that these people write, so that a state holding any of it is found out. */
export const canary = "Zz-people's-own-words-zZ";

export const zone = "Europe/London";
