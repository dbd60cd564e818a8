package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
)

// read asks as somebody and reads the answer's data.
func (h *house) read(token, query string, args ...any) (data struct {
	Batches struct {
		Edges []struct{ Node struct{ ID, Code string } }
	}
	PreparePay    struct{ ID string }
	Todos         []struct{ ConsentID, PayListID *string }
	DecideConsent struct{ Decision string }
}) {
	h.t.Helper()
	answer := struct {
		Data   any
		Errors []any
	}{Data: &data}
	if err := json.Unmarshal([]byte(h.text(h.ask(token, fmt.Sprintf(query, args...)))), &answer); err != nil || len(answer.Errors) > 0 {
		h.t.Fatal(err, answer.Errors)
	}
	return data
}

// A pay list is closed until a leader has approved it, and then the office's alone.
func payListHandedOut(h *house) {
	t := h.t
	office, _ := h.enter(somebody(t, viewer.PerfOffice))
	leader, _ := h.enter(somebody(t, viewer.Leader))
	list := ""
	for _, edge := range h.read(office, `{ batches(first: 20) { edges { node { id code } } } }`).Batches.Edges {
		if strings.HasSuffix(edge.Node.Code, "-1") {
			list = h.read(office, `mutation { preparePay(input: {batchID: %q}) { id } }`, edge.Node.ID).PreparePay.ID
		}
	}
	get := func(token, ending string) *http.Response {
		return h.send(http.MethodGet, "/pay-lists/"+list+ending, nil, "Authorization", "Bearer "+token)
	}
	if got := get(office, ".xlsx"); got.StatusCode == http.StatusOK {
		t.Errorf("a draft is handed out: %d", got.StatusCode)
	}
	h.read(office, `mutation { askPay(input: {id: %q, version: 1}) { status } }`, list)
	for _, todo := range h.read(leader, `{ todos { consentID payListID } }`).Todos {
		if todo.PayListID != nil && *todo.PayListID == list {
			h.read(leader, `mutation { decideConsent(input: {id: %q, version: 1, give: true, answer: "同意"}) { decision } }`, *todo.ConsentID)
		}
	}
	for ending, media := range map[string]string{".xlsx": kinds[".xlsx"], ".csv": "text/csv; charset=utf-8"} {
		got := get(office, ending)
		if got.StatusCode != http.StatusOK || got.Header.Get("Content-Type") != media || got.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d, %v", ending, got.StatusCode, got.Header)
		}
	}
	for _, closed := range []struct{ token, ending string }{{leader, ".xlsx"}, {office, ".pdf"}, {office, ""}} {
		if got := get(closed.token, closed.ending); got.StatusCode != http.StatusNotFound {
			t.Errorf("%q: %d", closed.ending, got.StatusCode)
		}
	}
	if got := h.send(http.MethodGet, "/pay-lists/"+list+".csv", nil); got.StatusCode != http.StatusUnauthorized {
		t.Errorf("a stranger: %d", got.StatusCode)
	}
	traces := h.store.Client.AuditEvent.Query().Where(auditevent.Action("export"), auditevent.ObjectType("PayList")).
		CountX(viewer.Machine(t.Context(), "", "test"))
	if traces != 2 {
		t.Errorf("two exports left %d traces", traces)
	}
}
