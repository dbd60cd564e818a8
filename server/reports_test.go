package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"net/url"
	"path"
	"strings"
	"testing"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/viewer"
)

func reportInOffice(h *house) {
	t := h.t
	rows := h.store.Client.Report.Query().Order(report.ByID()).AllX(viewer.Machine(t.Context(), "440605", "test"))
	if len(rows) < 3 {
		t.Fatalf("the demonstration has %d reports", len(rows))
	}
	office, _ := h.enter(somebody(t, viewer.PerfOffice))
	for i := range 2 * len(rows) {
		row, ending := rows[i/2], []string{".docx", ".xlsx"}[i%2]
		got := h.send(http.MethodGet, "/reports/"+row.ID.String()+ending, nil, "Authorization", "Bearer "+office)
		body := h.text(got)
		if got.StatusCode != http.StatusOK {
			t.Fatalf("status %d, %s", got.StatusCode, body)
		}
		for header, want := range map[string]string{
			"Content-Type":            kinds[ending],
			"Content-Disposition":     "; filename*=UTF-8''" + url.PathEscape(row.Title),
			"X-Content-Type-Options":  "nosniff",
			"Cache-Control":           "no-store",
			"Content-Security-Policy": "sandbox",
		} {
			if !strings.Contains(got.Header.Get(header), want) {
				t.Errorf("%s: %q; want %q", header, got.Header.Get(header), want)
			}
		}
		opensInOffice(t, []byte(body), map[string]string{".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}[ending])
	}
	traces := h.store.Client.AuditEvent.Query().Where(auditevent.Action("download"), auditevent.ObjectType("Report")).
		CountX(viewer.Machine(t.Context(), "", "test"))
	if traces != 2*len(rows) {
		t.Errorf("%d downloads left %d traces", 2*len(rows), traces)
	}
}

// opensInOffice checks what an office program needs: an archive of well-formed parts, each
// of a kind that is declared, and targets of relations that are there.
func opensInOffice(t *testing.T, body []byte, main string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
		if kind := path.Ext(f.Name); kind != ".xml" && kind != ".rels" {
			continue
		}
		if err := wellFormed(parts[f.Name]); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	var types struct {
		Defaults []struct {
			Extension string `xml:",attr"`
		} `xml:"Default"`
		Overrides []struct {
			PartName string `xml:",attr"`
		} `xml:"Override"`
	}
	if err := xml.Unmarshal(parts["[Content_Types].xml"], &types); err != nil || len(types.Overrides) == 0 {
		t.Fatalf("%v, %+v", err, types)
	}
	for _, o := range types.Overrides {
		if _, ok := parts[strings.TrimPrefix(o.PartName, "/")]; !ok {
			t.Errorf("the part %s is not there", o.PartName)
		}
	}
	for _, rels := range []string{"_rels/.rels", path.Join(path.Dir(main), "_rels", path.Base(main)+".rels")} {
		var targets struct {
			Of []struct {
				Target string `xml:",attr"`
			} `xml:"Relationship"`
		}
		if err := xml.Unmarshal(parts[rels], &targets); err != nil || len(targets.Of) == 0 {
			t.Errorf("%s: %v, %+v", rels, err, targets)
		}
		for _, to := range targets.Of {
			part := path.Join(path.Dir(path.Dir(rels)), to.Target)
			if strings.HasPrefix(to.Target, "/") {
				part = to.Target[1:]
			}
			if _, ok := parts[part]; !ok {
				t.Errorf("%s leads to %s, which is not there", rels, to.Target)
			}
		}
	}
}

func wellFormed(text []byte) error {
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func reportClosed(h *house) {
	t := h.t
	id := h.store.Client.Report.Query().Order(report.ByID()).FirstIDX(viewer.Machine(t.Context(), "440605", "test"))
	absent := uuid.New()
	ask := func(name, token string) (int, string) {
		headers := []string{}
		if token != "" {
			headers = append(headers, "Authorization", "Bearer "+token)
		}
		got := h.send(http.MethodGet, "/reports/"+name, nil, headers...)
		return got.StatusCode, h.text(got)
	}
	who := []string{"office.other"}
	for _, role := range viewer.AllRoles {
		if role != viewer.SystemRole {
			who = append(who, somebody(t, role))
		}
	}
	for _, login := range who {
		token, _ := h.enter(login)
		seen := strings.Contains(h.text(h.ask(token, `{ report(id: "`+id.String()+`") { id } }`)), id.String())
		status, closed := ask(id.String()+".docx", token)
		if seen != (status == http.StatusOK) {
			t.Errorf("%s sees the row: %v, the document: %d", login, seen, status)
		}
		none, missing := ask(absent.String()+".docx", token)
		if none != http.StatusNotFound || !seen && (status != none || closed != missing) {
			t.Errorf("%s: a closed report is answered %d %s, none %d %s", login, status, closed, none, missing)
		}
	}
	for _, name := range []string{id.String() + ".docx", id.String() + ".xlsx", id.String() + ".pdf", absent.String() + ".docx", "x.docx"} {
		if status, body := ask(name, ""); status != http.StatusUnauthorized || !json.Valid([]byte(body)) {
			t.Errorf("nobody is answered %d %s for %s", status, body, name)
		}
	}
	office, _ := h.enter(somebody(t, viewer.PerfOffice))
	if status, body := ask(id.String()+".xlsx", office); status != http.StatusOK || body == "" {
		t.Errorf("the office is answered %d", status)
	}
	for _, name := range []string{"x.docx", "x.xlsx", ".docx", id.String() + ".docx.docx", id.String() + ".doc"} {
		if status, body := ask(name, office); status != http.StatusNotFound {
			t.Errorf("%s is answered %d %.80s", name, status, body)
		}
	}
}
