package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func stored(t *testing.T, s shelf, text string) string {
	t.Helper()
	d, err := s.receive(strings.NewReader(text), 1<<10)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.place(d); err != nil {
		t.Fatal(err)
	}
	d.discard()
	return d.sum
}

func TestAFileComesBackAsItWasHandedIn(t *testing.T) {
	s := shelf{dir: t.TempDir()}
	sum := stored(t, s, "实施方案")
	if again := stored(t, s, "实施方案"); again != sum {
		t.Errorf("the same content has two places: %s and %s", sum, again)
	}
	file, err := s.open(sum)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if text, _ := io.ReadAll(file); string(text) != "实施方案" {
		t.Errorf("read %q", text)
	}
	if left, _ := os.ReadDir(filepath.Join(s.root(), "incoming")); len(left) > 0 {
		t.Errorf("%d files without a place are left", len(left))
	}
}

func TestAnAlteredFileIsNotSent(t *testing.T) {
	s := shelf{dir: t.TempDir()}
	sum := stored(t, s, "实施方案")
	if err := os.WriteFile(s.path(sum), []byte("另一份"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.open(sum); !errors.Is(err, errAltered) {
		t.Errorf("opened: %v", err)
	}
}

func TestAFileBeyondTheLimitIsNotKept(t *testing.T) {
	s := shelf{dir: t.TempDir()}
	if _, err := s.receive(strings.NewReader("12345"), 4); !errors.Is(err, errTooLarge) {
		t.Errorf("received: %v", err)
	}
	if left, _ := os.ReadDir(filepath.Join(s.root(), "incoming")); len(left) > 0 {
		t.Errorf("%d files are left", len(left))
	}
}

// zipped is an archive with these parts; a part named "bomb…" unpacks to much.
func zipped(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		body := []byte("<x/>")
		if strings.Contains(name, "bomb") {
			body = bytes.Repeat([]byte{'0'}, 4<<20)
		}
		if _, err := w.Write(body); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhichFilesAreTaken(t *testing.T) {
	word := []string{"[Content_Types].xml", "word/document.xml"}
	tests := map[string]struct {
		name string
		body []byte
		want string
	}{
		"a pdf":                {"方案.pdf", []byte("%PDF-1.7 …"), "application/pdf"},
		"a png":                {"图.PNG", []byte("\x89PNG\r\n\x1a\n…"), "image/png"},
		"a jpeg":               {"图.jpeg", []byte("\xff\xd8\xff\xe0…"), "image/jpeg"},
		"a document":           {"表.docx", zipped(t, word...), kinds[".docx"]},
		"a sheet":              {"表.xlsx", zipped(t, "[Content_Types].xml", "xl/workbook.xml"), kinds[".xlsx"]},
		"a page as a pdf":      {"a.pdf", []byte("<html>"), ""},
		"a program as a png":   {"a.png", []byte("MZ\x90"), ""},
		"a page":               {"a.html", []byte("<html>"), ""},
		"a drawing":            {"a.svg", []byte("<svg/>"), ""},
		"an archive":           {"a.zip", zipped(t, "a.txt"), ""},
		"an archive as a docx": {"a.docx", zipped(t, "a.txt"), ""},
		"a sheet as a docx":    {"a.docx", zipped(t, "[Content_Types].xml", "xl/workbook.xml"), ""},
		"macros":               {"a.docx", zipped(t, append(word, "word/vbaProject.bin")...), ""},
		"a bomb":               {"a.docx", zipped(t, append(word, "word/bomb.xml")...), ""},
		"a part that climbs":   {"a.docx", zipped(t, append(word, "../../etc/passwd")...), ""},
		"nothing":              {"a.pdf", nil, ""},
		"no ending":            {"pdf", []byte("%PDF-1.7"), ""},
		"two endings":          {"a.pdf.exe", []byte("%PDF-1.7"), ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := kindOf(tt.name, bytes.NewReader(tt.body), int64(len(tt.body)))
			if got != tt.want || (err == nil) != (tt.want != "") {
				t.Errorf("kindOf(%q) = %q, %v; want %q", tt.name, got, err, tt.want)
			}
		})
	}
}

func TestADownloadsNameStaysOnOneLine(t *testing.T) {
	for name, want := range map[string]string{
		"plan.pdf":             `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
		"方案 1.pdf":             `attachment; filename="__ 1.pdf"; filename*=UTF-8''%E6%96%B9%E6%A1%88%201.pdf`,
		"a\"\r\nSet-Cookie: x": `attachment; filename="a___Set-Cookie: x"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x`,
	} {
		if got := disposition(name); got != want {
			t.Errorf("disposition(%q) = %s; want %s", name, got, want)
		}
	}
}
