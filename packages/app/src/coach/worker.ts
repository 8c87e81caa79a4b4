import "@groundwork/coach/worker";
