package reporting_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/reporting"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with the file, which -update writes.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := "testdata/" + name
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s: %s", path, diff)
	}
}

func indented(t *testing.T, document any) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, reporting.Canonical(document), "", "  "); err != nil {
		t.Fatal(err)
	}
	return append(b.Bytes(), '\n')
}

func TestGoldenBatch(t *testing.T)   { golden(t, "batch.json", indented(t, batch())) }
func TestGoldenProject(t *testing.T) { golden(t, "project.json", indented(t, classrooms())) }

func TestStoredReportReadsBackAsItWas(t *testing.T) {
	want := batch()
	var got reporting.BatchReport
	if err := json.Unmarshal(reporting.Canonical(want), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if reporting.Hash(got) != reporting.Hash(want) {
		t.Error("the hash of the stored report differs")
	}
}

func TestWordsOutliveNewFigures(t *testing.T) {
	before := batch()
	sheets := district()
	sheets[0].Reviewed = wan("1000")
	after := reporting.NewBatchReport(before.BatchFacts, sheets, before.Recusals, before.Words)
	if diff := cmp.Diff(before.Words, after.Words); diff != "" {
		t.Error(diff)
	}
	if before.Summary.Total == after.Summary.Total || reporting.Hash(before) == reporting.Hash(after) {
		t.Error("a new amount changes neither the total nor the hash")
	}
}

func TestCanonical(t *testing.T) {
	tests := map[string]struct {
		document any
		want     string
	}{
		"keys are sorted, at any depth": {struct {
			B int                 `json:"b"`
			A struct{ Z, Y bool } `json:"a"`
		}{B: 1}, `{"a":{"Y":false,"Z":false},"b":1}`},
		"Chinese and markup stay as they are": {[]string{"绩效<&>\u2028"}, `["绩效<&>` + "\u2028" + `"]`},
		"only the escapes JSON demands":       {"\x01\"\\\n/", `"\u0001\"\\\n/"`},
		"nothing is null":                     {(*int)(nil), `null`},
		"an amount is a text":                 {wan("89.974"), `"89.974"`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := string(reporting.Canonical(tt.document)); got != tt.want {
				t.Errorf("Canonical() = %s; want %s", got, tt.want)
			}
		})
	}
}

func TestFloatIsNoFigure(t *testing.T) {
	defer func() {
		if r := recover(); r == nil || !strings.Contains(r.(string), "float") {
			t.Errorf("recovered %v; want a panic about a float", r)
		}
	}()
	reporting.Canonical(0.5)
}
