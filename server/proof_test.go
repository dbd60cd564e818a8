package main

import (
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/demo"
	"hengxiao/ent/viewer"
)

// Files with people's own data are refused in the API's own form to who proved six minutes
// ago who they are; what else they may read is theirs as before.
func proofOfFiles(h *house) {
	t := h.t
	office, _ := h.enter(somebody(t, viewer.PerfOffice))
	get := func(path string) (int, string) {
		got := h.send(http.MethodGet, path, nil, "Authorization", "Bearer "+office)
		return got.StatusCode, h.text(got)
	}
	files := []string{"/pay-lists/" + uuid.NewString() + ".csv", "/files/experts.xlsx", "/files/experts/" + uuid.NewString() + "/own"}
	holds := func(when string, wanted bool) {
		t.Helper()
		for _, path := range files {
			status, text := get(path)
			if asked := strings.Contains(text, `"code":"PROOF_REQUIRED"`); asked != wanted || asked != (status == http.StatusForbidden) {
				t.Errorf("%s: %s answers %d %.200s", when, path, status, text)
			}
		}
	}
	holds("at once", false)
	h.clock.Set(time.Now().Add(6 * time.Minute))
	defer h.clock.Reset()
	holds("six minutes later", true)
	if status, text := get("/files/experts-template.xlsx"); status != http.StatusOK {
		t.Errorf("a file without them: %d %.200s", status, text)
	}
	if text := h.text(h.ask(office, `mutation { confirmIdentity(input: {password: "`+demo.Password+`"}) }`)); strings.Contains(text, "errors") {
		t.Errorf("confirming: %s", text)
	}
	holds("after confirming", false)
}
