package reporting_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/paper"
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
	if err := json.Indent(&b, paper.Canonical(document), "", "  "); err != nil {
		t.Fatal(err)
	}
	return append(b.Bytes(), '\n')
}

func TestGoldenBatch(t *testing.T)   { golden(t, "batch.json", indented(t, batch())) }
func TestGoldenProject(t *testing.T) { golden(t, "project.json", indented(t, classrooms())) }

func TestStoredReportReadsBackAsItWas(t *testing.T) {
	want := batch()
	var got reporting.BatchReport
	if err := json.Unmarshal(paper.Canonical(want), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if paper.Hash(got) != paper.Hash(want) {
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
	if before.Summary.Total == after.Summary.Total || paper.Hash(before) == paper.Hash(after) {
		t.Error("a new amount changes neither the total nor the hash")
	}
}
