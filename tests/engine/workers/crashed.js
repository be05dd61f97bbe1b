// Says at the first call that Python is gone.
self.onmessage = ({ data }) => {
  const error = { code: "crashed", detail: "out of memory" };
  if (data.type === "start") self.postMessage({ id: data.id, ok: true, answer: "" });
  else self.postMessage({ id: data.id, ok: false, error });
};
