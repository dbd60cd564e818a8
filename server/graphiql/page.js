const at = (id) => document.getElementById(id);
at("ask").addEventListener("submit", async (event) => {
  event.preventDefault();
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json" };
  if (at("token").value) headers.Authorization = `Bearer ${at("token").value}`;
  if (at("key").value) headers["Idempotency-Key"] = at("key").value;
  try {
    const variables = JSON.parse(at("variables").value || "{}");
    const answer = await fetch("/graphql", {
      method: "POST",
      headers,
      body: JSON.stringify({ query: at("query").value, variables }),
    });
    at("answer").textContent = JSON.stringify(await answer.json(), null, 2);
  } catch (error) {
    at("answer").textContent = String(error);
  }
});
