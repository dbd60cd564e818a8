package main

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// overallFiles gives a paper with a department's evaluation and asks for it as everybody.
func overallFiles(h *house) {
	t, machine := h.t, viewer.Machine(h.t.Context(), "440605", "test")
	row := h.store.Client.Overall.Query().Where(overall.StageEQ(overall.StageDRAFT), overall.HasUnitWith(unit.Code("216001"))).OnlyX(machine)
	token := func(login string) string {
		got, _ := h.enter(login)
		return got
	}
	give := func(login, name string, body []byte) *http.Response {
		return h.hand(token(login), "/files/overalls", map[string]string{"overallID": row.ID.String()}, name, body)
	}
	pdf := []byte("%PDF-1.7\n决算报表")
	if got := give("clerk.216001", "决算报表.pdf", pdf); got.StatusCode == http.StatusOK {
		t.Error("a paper is taken before the evaluation is asked for")
	}
	row.Update().SetStage(overall.StageSCORING).ExecX(machine)
	for _, login := range []string{"head.216001", "dept.210001", "clerk.210001", "office", "agency"} {
		if got := give(login, "决算报表.pdf", pdf); got.StatusCode != http.StatusNotFound {
			t.Errorf("%s gives a paper and is answered %d", login, got.StatusCode)
		}
	}
	for name, body := range map[string][]byte{"a.pdf": []byte("<html>"), "a.exe": pdf} {
		if got := give("clerk.216001", name, body); got.StatusCode == http.StatusOK {
			t.Errorf("%s of %q is taken", name, body)
		}
	}
	if got := h.hand(token("clerk.216001"), "/files/overalls", map[string]string{"overallID": uuid.NewString()}, "a.pdf", pdf); got.StatusCode != http.StatusNotFound {
		t.Errorf("a paper of no form is answered %d", got.StatusCode)
	}
	taken := give("clerk.216001", "决算报表.pdf", pdf)
	var file attached
	if err := json.NewDecoder(taken.Body).Decode(&file); err != nil || taken.StatusCode != http.StatusOK {
		t.Fatalf("status %d, %v", taken.StatusCode, err)
	}
	if got := h.send(http.MethodGet, file.URL, nil); got.StatusCode != http.StatusUnauthorized {
		t.Errorf("nobody is answered %d", got.StatusCode)
	}
	readers := []string{"clerk.216001", "head.216001", sectionOf(t, h, "216001"), "office", "budget", "leader", "auditor"}
	for _, login := range readers {
		got := h.fetch(token(login), file.URL)
		if h.text(got) != string(pdf) || got.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s is answered %d, %v", login, got.StatusCode, got.Header)
		}
	}
	absent := h.text(h.fetch(token("clerk.210001"), "/files/overalls/"+uuid.NewString()))
	for _, login := range []string{"clerk.210001", "head.210001", "dept.210001", sectionOf(t, h, "210001"), "leader2", "expert.e01", "agency", "integrator", "admin", somebody(t, viewer.SecurityAdmin)} {
		got := h.fetch(token(login), file.URL)
		if text := h.text(got); got.StatusCode != http.StatusNotFound || text != absent {
			t.Errorf("%s is answered %d: %s", login, got.StatusCode, text)
		}
	}
	traces := h.store.Client.AuditEvent.Query().Where(auditevent.Action("download"), auditevent.ObjectType("OverallFile")).CountX(machine)
	if traces != len(readers) {
		t.Errorf("%d downloads left %d traces", len(readers), traces)
	}
}

// sectionOf is the demo's account of the section that looks after a unit.
func sectionOf(t *testing.T, h *house, code string) string {
	t.Helper()
	u := h.store.Client.Unit.Query().Where(unit.Code(code)).WithSection().OnlyX(viewer.Machine(t.Context(), "440605", "test"))
	return "section." + strings.ToLower(strings.TrimPrefix(u.Edges.Section.Code, "KS_"))
}
