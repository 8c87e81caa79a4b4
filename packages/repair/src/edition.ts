/** The newest rule edition these rules know (domain.md, "Rule editions"). */
export const edition = 1;
