package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/xuri/excelize/v2"

	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/printrun"
	"hengxiao/ent/viewer"
)

// fetched is an answer to a GET with its text.
func (h *house) fetched(token, path string) (*http.Response, string) {
	h.t.Helper()
	var headers []string
	if token != "" {
		headers = []string{"Authorization", "Bearer " + token}
	}
	got := h.send(http.MethodGet, path, nil, headers...)
	return got, h.text(got)
}

// everybody are the logins of a person of each role, and of another division's office.
func everybody(t *testing.T) map[string]viewer.Role {
	t.Helper()
	who := map[string]viewer.Role{"office.other": viewer.PerfOffice}
	for _, role := range viewer.AllRoles {
		if role != viewer.SystemRole {
			who[somebody(t, role)] = role
		}
	}
	return who
}

// listsByRight holds each list on its way out to the API's own answer.
func listsByRight(h *house) {
	t := h.t
	filters := map[string]string{"projects": "{}", "declarations": "{}", "rollups": "{}", "auditEvents": "{}", "statistics": `{"budgetYear":2027}`}
	for login := range everybody(t) {
		token, _ := h.enter(login)
		for list, filter := range filters {
			query := `{ ` + list + `(first: 1) { totalCount } }`
			if list == "statistics" {
				query = `{ statistics(filter: {budgetYear: 2027}) { total { count } } }`
			}
			var api struct {
				Data   map[string]struct{ TotalCount int }
				Errors []json.RawMessage
			}
			if err := json.Unmarshal([]byte(h.text(h.ask(token, query))), &api); err != nil {
				t.Fatal(err)
			}
			got, body := h.fetched(token, "/exports/"+list+".csv?filter="+url.QueryEscape(filter))
			if open := len(api.Errors) == 0; open != (got.StatusCode == http.StatusOK) {
				t.Errorf("%s may ask for %s: %v; the file is answered %d", login, list, open, got.StatusCode)
				continue
			}
			if got.StatusCode != http.StatusOK || list == "statistics" {
				continue
			}
			rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(body, "\ufeff"))).ReadAll()
			// Signing in and each file before it add to the trail meanwhile.
			if n := len(rows) - 1; err != nil || n < api.Data[list].TotalCount || list != "auditEvents" && n != api.Data[list].TotalCount {
				t.Errorf("%s: %s has %d rows, the list %d: %v", login, list, n, api.Data[list].TotalCount, err)
			}
		}
	}
	office, _ := h.enter(somebody(t, viewer.PerfOffice))
	for _, path := range []string{"/exports/users.csv", "/exports/projects.pdf", "/exports/projects", "/exports/experts.xlsx",
		"/exports/projects.csv?filter=" + strings.Repeat("x", longestFilter+1)} {
		if got, body := h.fetched(office, path); got.StatusCode != http.StatusNotFound {
			t.Errorf("%.40s is answered %d %.80s", path, got.StatusCode, body)
		}
	}
	if got, body := h.fetched(office, "/exports/projects.csv?filter="+url.QueryEscape(`{"secret":1}`)); got.StatusCode == http.StatusOK {
		t.Errorf("an unknown filter is answered %s", body)
	}
	for _, path := range []string{"/exports/projects.csv", "/exports/tables/statistics.pdf", "/prints/" + uuid.NewString() + ".zip"} {
		if got, _ := h.fetched("", path); got.StatusCode != http.StatusUnauthorized {
			t.Errorf("a stranger is answered %d for %s", got.StatusCode, path)
		}
	}
}

// tablesPrinted prints the tables for leaders in each form, for who may ask for statistics.
func tablesPrinted(h *house) {
	t := h.t
	leader, _ := h.enter(somebody(t, viewer.Leader))
	const filter = "?filter=%7B%22budgetYear%22%3A2027%7D"
	for ending, begins := range map[string]string{".pdf": "%PDF-", ".docx": "PK", ".xlsx": "PK"} {
		got, body := h.fetched(leader, "/exports/tables/statistics"+ending+filter)
		if got.StatusCode != http.StatusOK || !strings.HasPrefix(body, begins) || got.Header.Get("Content-Type") != kinds[ending] {
			t.Errorf("%s: %d, %s, %.20q", ending, got.StatusCode, got.Header.Get("Content-Type"), body)
		}
	}
	_, body := h.fetched(leader, "/exports/tables/statistics.xlsx"+filter)
	book, err := excelize.OpenReader(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	var api struct {
		Data struct {
			Statistics struct {
				Units []struct{ NameZh, Declared string }
			}
		}
	}
	if err := json.Unmarshal([]byte(h.text(h.ask(leader, `{ statistics(filter: {budgetYear: 2027}) { units { nameZh declared } } }`))), &api); err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows("T1 分单位", excelize.Options{RawCellValue: true})
	if units := api.Data.Statistics.Units; err != nil || len(rows) != len(units)+2 || len(units) == 0 {
		t.Fatalf("T1 has %d rows for %d units: %v, sheets %v", len(rows), len(units), err, book.GetSheetList())
	}
	for i, u := range api.Data.Statistics.Units {
		if rows[i+1][0] != u.NameZh || rows[i+1][3] != u.Declared {
			t.Errorf("T1 row %d is %v, the API's %v", i, rows[i+1], u)
		}
	}
	for login, role := range everybody(t) {
		token, _ := h.enter(login)
		open := !strings.Contains(h.text(h.ask(token, `{ statistics(filter: {budgetYear: 2027}) { total { count } } }`)), "E_FORBIDDEN")
		if got, _ := h.fetched(token, "/exports/tables/statistics.xlsx"+filter); open != (got.StatusCode == http.StatusOK) {
			t.Errorf("%s (%s) may read statistics: %v; the tables are answered %d", login, role, open, got.StatusCode)
		}
	}
	for _, path := range []string{"statistics.csv", "statistics", "projects.pdf", ".pdf"} {
		if got, _ := h.fetched(leader, "/exports/tables/"+path+filter); got.StatusCode != http.StatusNotFound {
			t.Errorf("%s is answered %d", path, got.StatusCode)
		}
	}
}

// printsHandedOut prints some projects that were selected by hand, for their asker alone.
func printsHandedOut(h *house) {
	t := h.t
	office, _ := h.enter(somebody(t, viewer.PerfOffice))
	var some struct {
		Data struct {
			Declarations struct {
				Edges []struct{ Node struct{ ID, NameZh string } }
			}
		}
	}
	if err := json.Unmarshal([]byte(h.text(h.ask(office, `{ declarations(first: 2) { edges { node { id nameZh } } } }`))), &some); err != nil {
		t.Fatal(err)
	}
	picked := some.Data.Declarations.Edges
	if len(picked) != 2 {
		t.Fatalf("the demonstration has %d declarations", len(picked))
	}
	start := func(token string) string {
		return h.text(h.ask(token, `mutation { startPrint(input: {form: "declarations", declarationIDs: ["`+picked[0].Node.ID+`", "`+picked[1].Node.ID+`"]}) { id total title } }`))
	}
	var begun struct {
		Data struct {
			StartPrint struct {
				ID, Title string
				Total     int
			}
		}
	}
	if text := start(office); json.Unmarshal([]byte(text), &begun) != nil || begun.Data.StartPrint.Total != 2 {
		t.Fatalf("begun: %s", text)
	}
	archive := "/prints/" + begun.Data.StartPrint.ID + ".zip"
	if got, _ := h.fetched(office, archive); got.StatusCode != http.StatusNotFound {
		t.Errorf("before it is printed: %d", got.StatusCode)
	}
	if err := printTogether(t.Context(), h.app); err != nil {
		t.Fatal(err)
	}
	got, body := h.fetched(office, archive)
	z, err := zip.NewReader(bytes.NewReader([]byte(body)), int64(len(body)))
	if err != nil || got.StatusCode != http.StatusOK || len(z.File) != 2 || got.Header.Get("Content-Type") != "application/zip" {
		t.Fatalf("%d, %v: %v", got.StatusCode, got.Header, err)
	}
	for _, e := range picked {
		found := false
		for _, f := range z.File {
			found = found || strings.Contains(f.Name, e.Node.NameZh)
		}
		if !found {
			t.Errorf("%s is not among the prints", e.Node.NameZh)
		}
	}
	others := everybody(t)
	delete(others, somebody(t, viewer.PerfOffice))
	for login := range others {
		token, _ := h.enter(login)
		if got, _ := h.fetched(token, archive); got.StatusCode != http.StatusNotFound {
			t.Errorf("%s is answered %d for another's prints", login, got.StatusCode)
		}
	}
	for _, path := range []string{"/prints/" + uuid.NewString() + ".zip", "/prints/x.zip", strings.TrimSuffix(archive, ".zip"), archive + ".zip"} {
		if got, _ := h.fetched(office, path); got.StatusCode != http.StatusNotFound {
			t.Errorf("%s is answered %d", path, got.StatusCode)
		}
	}
	machine := viewer.Machine(t.Context(), "440605", "test")
	id := uuid.MustParse(begun.Data.StartPrint.ID)
	if n := h.store.Client.AuditEvent.Query().Where(auditevent.Action("download"), auditevent.ObjectID(id.String())).CountX(machine); n != 1 {
		t.Errorf("one download left %d traces", n)
	}
	h.store.Client.PrintRun.Delete().Where(printrun.ID(id)).ExecX(machine)
}
