package exchange_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/exchange"
)

// TestTheGuidesExampleIsAMessage holds what other makers read to what is sent.
func TestTheGuidesExampleIsAMessage(t *testing.T) {
	blocks := strings.Split(string(must(os.ReadFile("../../docs/operations.md"))(t)), "```json\n")[1:]
	for i, b := range blocks {
		blocks[i], _, _ = strings.Cut(b, "```")
	}
	if len(blocks) != 2 {
		t.Fatalf("%d examples", len(blocks))
	}
	want := sealed(t, classrooms())
	var shown exchange.BudgetMessage
	must(true, json.Unmarshal([]byte(blocks[0]), &shown))(t)
	if diff := cmp.Diff(want, shown); diff != "" {
		t.Error(diff)
	}
	answers := must(exchange.ReadAnswers(strings.NewReader(blocks[1])))(t)
	if diff := cmp.Diff([]exchange.Answer{{ID: want.ID, Accepted: true, Hash: want.Hash},
		{ID: "440605-2027-2027-205001-003-v1", Reason: "超出部门控制数"}}, answers); diff != "" {
		t.Error(diff)
	}
}
