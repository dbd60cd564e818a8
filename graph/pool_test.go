package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
)

// The pool is read by the machine, but what hangs on its experts goes to each reader by
// his own rights: leaders know whom they may draw, and not why somebody is tied or away.
func TestThePoolTakesNobodysTiesAlong(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		const query = `query($id: ID!) { panelPool(declarationID: $id) { expert { code relations { roleZh } absences { note } } } }`
		vars := fmt.Sprintf(`{"id": %q}`, s.id("declaration school"))
		for who, want := range map[domaintest.Persona]int{domaintest.Office: 2, domaintest.Auditor: 2, domaintest.Leader: 0} {
			answer := s.ask(who, "", query, vars)
			if len(answer.Errors) > 0 || !strings.Contains(answer.text, `"E01"`) {
				t.Fatalf("%s: %s", who, answer.text)
			}
			if n := strings.Count(answer.text, secretTies+"E01"); n != want {
				t.Errorf("%s reads %d ties and notes of E01; want %d", who, n, want)
			}
		}
	})
}

func TestWhoIsAwayTodayIsForThoseWhoMayKnow(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		today := s.Clock.Now()
		day := today.Format("2006-01-02")
		s.Client.ExpertAbsence.UpdateOneID(s.ids["absence E02"]).SetWithdrawnAt(today).ExecX(s.Machine())
		for _, who := range []domaintest.Persona{domaintest.Expert1, domaintest.Expert2} {
			id := s.id("expert E0" + string(who)[6:])
			s.put(who, fmt.Sprintf(`mutation { addAbsence(input: {expertID: %q, firstDay: %q, lastDay: %q}) { id } }`, id, day, day))
		}
		taken := s.put(domaintest.Expert2, fmt.Sprintf(`{ expert(id: %q) { absences { id firstDay actions { action } seats { id } } } }`, s.id("expert E02")))
		t.Log(taken)
		for who, want := range map[domaintest.Persona]int{domaintest.Office: 2, domaintest.Auditor: 2, domaintest.Leader: 0, domaintest.Section: 0} {
			all := s.put(who, `{ experts(first: 50) { totalCount edges { node { code awayUntil } } } }`)
			if n := strings.Count(all, `"awayUntil":"`+day); n != want {
				t.Errorf("%s reads that %d are away; want %d", who, n, want)
			}
			free := s.put(who, `{ experts(first: 50, filter: {freeToday: true}) { edges { node { code } } } }`)
			if got := !strings.Contains(free, `"E01"`) && !strings.Contains(free, `"E02"`); strings.Contains(all, `"E01"`) && got != (want > 0) {
				t.Errorf("to %s free today are %s", who, free)
			}
		}
	})
}
