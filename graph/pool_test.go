package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
)

// The pool is read by the machine, but what hangs on its experts goes to each reader by
// his own rights: leaders know whom they may draw, and not why somebody is tied.
func TestThePoolTakesNobodysTiesAlong(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		const query = `query($id: ID!) { panelPool(declarationID: $id) { expert { code relations { roleZh } } } }`
		vars := fmt.Sprintf(`{"id": %q}`, s.id("declaration school"))
		for who, want := range map[domaintest.Persona]int{domaintest.Office: 1, domaintest.Auditor: 1, domaintest.Leader: 0} {
			answer := s.ask(who, "", query, vars)
			if len(answer.Errors) > 0 || !strings.Contains(answer.text, `"E01"`) {
				t.Fatalf("%s: %s", who, answer.text)
			}
			if n := strings.Count(answer.text, secretTies+"E01"); n != want {
				t.Errorf("%s reads %d ties of E01; want %d", who, n, want)
			}
		}
	})
}
