package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// canaries are personal values that no log and no file may hold in the clear.
var canaries = []string{"440524196003150010", "13812345678", "6222021001116245702", "canary.bird@example.com"}

// hand sends a form with a file as somebody.
func (h *house) hand(token, route string, fields map[string]string, name string, body []byte) *http.Response {
	h.t.Helper()
	var form bytes.Buffer
	parts := multipart.NewWriter(&form)
	for field, text := range fields {
		if err := parts.WriteField(field, text); err != nil {
			h.t.Fatal(err)
		}
	}
	file, err := parts.CreateFormFile("file", name)
	if err != nil {
		h.t.Fatal(err)
	}
	_, _ = file.Write(body)
	_ = parts.Close()
	return h.send(http.MethodPost, route, &form, "Content-Type", parts.FormDataContentType(), "Authorization", "Bearer "+token)
}

func (h *house) fetch(token, route string) *http.Response {
	return h.send(http.MethodGet, route, nil, "Authorization", "Bearer "+token)
}

// answered reads the data of an operation that must succeed.
func (h *house) answered(token, query string, to any) {
	h.t.Helper()
	text := h.text(h.ask(token, query))
	var got struct {
		Data   json.RawMessage
		Errors []json.RawMessage
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil || len(got.Errors) > 0 {
		h.t.Fatalf("%s: %s", query, text)
	}
	if err := json.Unmarshal(got.Data, to); err != nil {
		h.t.Fatal(err)
	}
}

func libraryBook(t *testing.T, rows ...[]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	for r, cells := range rows {
		for c, cell := range cells {
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err == nil {
				err = f.SetCellStr("Sheet1", at, cell)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheLibraryComesInAndGoesOutAsAWorkbook(t *testing.T) {
	h := open(t)
	office, _ := h.enter("office")
	head := []string{"姓名", "身份证号", "手机", "邮箱", "银行账号", "出生年份", "工作单位", "单位性质", "职称", "职称级别", "主要领域", "本人同意"}
	good := []string{"孟示鸟", canaries[0], canaries[1], canaries[3], canaries[2], "1960", "某研究院", "事业单位", "研究员", "正高", "教育", "是"}
	bad := append(append([]string{}, good[:1]...), append([]string{"440524196003150011"}, good[2:]...)...)

	refused := h.hand(office, "/files/experts.xlsx", nil, "experts.xlsx", libraryBook(t, head, bad))
	if text := h.text(refused); !strings.Contains(text, "第2行B列（身份证号）") || strings.Contains(text, "440524196003150011") {
		t.Errorf("%d %s", refused.StatusCode, text)
	}
	if text := h.text(h.hand(office, "/files/experts.xlsx", map[string]string{"dry": "1"}, "experts.xlsx", libraryBook(t, head, good))); text != "{\"rows\":1,\"saved\":false}\n" {
		t.Errorf("tried dry: %s", text)
	}
	if text := h.text(h.hand(office, "/files/experts.xlsx", nil, "experts.xlsx", libraryBook(t, head, good))); text != "{\"rows\":1,\"saved\":true}\n" {
		t.Errorf("imported: %s", text)
	}
	for _, login := range []string{"leader", "auditor", "section.edu", "head.205001", "expert.e01"} {
		token, _ := h.enter(login)
		if answer := h.hand(token, "/files/experts.xlsx", nil, "experts.xlsx", libraryBook(t, head, good)); answer.StatusCode != http.StatusForbidden {
			t.Errorf("%s imports: %d", login, answer.StatusCode)
		}
		out := h.fetch(token, "/files/experts.xlsx")
		if may := login == "leader" || login == "auditor"; (out.StatusCode == http.StatusOK) != may {
			t.Errorf("%s exports: %d", login, out.StatusCode)
		}
	}
	out := h.fetch(office, "/files/experts.xlsx")
	body := []byte(h.text(out))
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil || !strings.Contains(out.Header.Get("Cache-Control"), "no-store") {
		t.Fatalf("%v, %v", err, out.Header)
	}
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(part)
		for _, canary := range canaries {
			if bytes.Contains(text, []byte(canary)) {
				t.Errorf("%s goes out in %s", canary, f.Name)
			}
		}
	}
	h.nowhere()
}

// nowhere looks for the canaries in the log and in all files of the installation.
func (h *house) nowhere() {
	h.t.Helper()
	for _, canary := range canaries {
		if strings.Contains(h.log.String(), canary) {
			h.t.Errorf("the log tells %s", canary)
		}
		err := filepath.Walk(h.dataDir, func(name string, info os.FileInfo, err error) error {
			if err != nil || info.IsDir() {
				return err
			}
			body, err := os.ReadFile(name)
			if bytes.Contains(body, []byte(canary)) {
				h.t.Errorf("%s holds %s", name, canary)
			}
			return err
		})
		if err != nil {
			h.t.Fatal(err)
		}
	}
}

func TestAnExpertKeepsCertificatesAndTakesHisData(t *testing.T) {
	h := open(t)
	expert, _ := h.enter("expert.e01")
	var entry struct {
		MyEntry struct{ ID, Code string }
	}
	h.answered(expert, `{ myEntry { id code } }`, &entry)
	id := entry.MyEntry.ID
	pdf := []byte("%PDF-1.7 " + canaries[0])
	taken := h.text(h.hand(expert, "/files/experts", map[string]string{"expertID": id, "kind": "TITLE"}, "职称证书.pdf", pdf))
	var file struct{ URL string }
	if err := json.Unmarshal([]byte(taken), &file); err != nil || file.URL == "" {
		t.Fatal(taken)
	}
	if text := h.text(h.fetch(expert, file.URL)); text != string(pdf) {
		t.Errorf("read %q", text)
	}
	for login, want := range map[string]int{"office": 200, "auditor": 200, "leader": 404, "section.edu": 404, "expert.e02": 404, "clerk.205001": 404} {
		token, _ := h.enter(login)
		if got := h.fetch(token, file.URL).StatusCode; got != want {
			t.Errorf("%s reads the certificate: %d; want %d", login, got, want)
		}
		wantOwn := 404
		if got := h.fetch(token, "/files/experts/"+id+"/own").StatusCode; got != wantOwn {
			t.Errorf("%s takes somebody's data: %d", login, got)
		}
	}
	if answer := h.hand(expert, "/files/experts", map[string]string{"expertID": id, "kind": "TITLE"}, "a.pdf", []byte("no pdf")); answer.StatusCode == 200 {
		t.Error("a text is taken for a PDF")
	}
	own := h.fetch(expert, "/files/experts/"+id+"/own")
	if text := h.text(own); !strings.Contains(text, `"bankAccount": "9900000000000001"`) || !strings.Contains(text, "职称证书.pdf") {
		t.Errorf("took %s", text)
	}
	if letter := h.fetch(expert, "/files/experts/"+id+"/letter"); letter.StatusCode != 200 || letter.Header.Get("Content-Type") != kinds[".docx"] {
		t.Errorf("the letter: %d %v", letter.StatusCode, letter.Header)
	}
	if stranger := h.send(http.MethodGet, file.URL, nil); stranger.StatusCode != http.StatusUnauthorized {
		t.Errorf("a stranger reads: %d", stranger.StatusCode)
	}
	h.nowhere()
}

func TestPersonalValuesStayOutOfAnswersThatAreRemembered(t *testing.T) {
	h := open(t)
	expert, _ := h.enter("expert.e02")
	var entry struct {
		MyEntry struct {
			ID                                        string
			Version                                   int
			NameZh, EmployerZh, EmployerKind, TitleZh string
			TitleLevel                                string
			BirthYear                                 int
			Fields                                    []string
		}
	}
	h.answered(expert, `{ myEntry { id version nameZh employerZh employerKind titleZh titleLevel birthYear fields } }`, &entry)
	e := entry.MyEntry
	query := fmt.Sprintf(`mutation { saveExpert(input: {id: %q, version: %d, expert: {nameZh: %q, employerZh: %q, employerKind: %q,
		titleZh: %q, titleLevel: %s, birthYear: %d, fields: [%q], phone: %q, email: %q, bankAccount: %q, consent: true}}) { id version } }`,
		e.ID, e.Version, e.NameZh, e.EmployerZh, e.EmployerKind, e.TitleZh, e.TitleLevel, e.BirthYear, e.Fields[0], canaries[1], canaries[3], canaries[2])
	body, _ := json.Marshal(map[string]string{"query": query})
	saved := h.text(h.send(http.MethodPost, "/graphql", bytes.NewReader(body), "Content-Type", "application/json",
		"Authorization", "Bearer "+expert, "Idempotency-Key", "save-1"))
	if strings.Contains(saved, "errors") {
		t.Fatal(saved)
	}
	var mine struct {
		ExpertPersonal struct{ Phone, BankAccount string }
	}
	h.answered(expert, fmt.Sprintf(`{ expertPersonal(id: %q) { phone bankAccount } }`, e.ID), &mine)
	if mine.ExpertPersonal.Phone != canaries[1] || mine.ExpertPersonal.BankAccount != canaries[2] {
		t.Errorf("the owner reads %+v", mine)
	}
	office, _ := h.enter("office")
	h.answered(office, fmt.Sprintf(`{ expertPersonal(id: %q) { phone bankAccount } }`, e.ID), &mine)
	if mine.ExpertPersonal.Phone != "138****5678" || mine.ExpertPersonal.BankAccount != "***************5702" {
		t.Errorf("the office reads %+v", mine)
	}
	h.nowhere()
}
