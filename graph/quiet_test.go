package graph_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
)

// watching is a batch's board as some people have it before them, past what streams begin
// with.
func (s *scene) watching(on *stand, people ...domaintest.Persona) map[domaintest.Persona]<-chan string {
	s.t.Helper()
	boards := map[domaintest.Persona]<-chan string{}
	for _, who := range people {
		boards[who] = on.hears(who, fmt.Sprintf(`subscription { batchChanged(id: %q) { declarationID stage } }`, s.id("batch home")))
		if event := <-boards[who]; !strings.Contains(event, `"declarationID":null`) {
			s.t.Errorf("%s: a stream begins with %s", who, event)
		}
	}
	return boards
}

// invite asks an expert for a seat, as the scene's round has it.
func (s *scene) invite(round, code string) uuid.UUID {
	s.t.Helper()
	name := round + "/" + code
	s.Client.ExpertSheet.Update().Where(expertsheet.ID(s.ids["sheet "+name])).SetStatus(expertsheet.StatusINVITED).
		SetRespondBy(s.Clock.Now().AddDate(0, 0, 2)).ExecX(s.Machine())
	return s.ids["sheet "+name]
}

const decline = `mutation { declineInvitation(input: {id: %q, version: 1, reason: "出差，不能参加评审"}) { id } }`

// hush fails when any of them hears something within a moment.
func (s *scene) hush(boards map[domaintest.Persona]<-chan string, people ...domaintest.Persona) {
	s.t.Helper()
	time.Sleep(200 * time.Millisecond)
	for _, who := range people {
		select {
		case event := <-boards[who]:
			s.t.Errorf("%s hears of an expert's act: %s", who, event)
		default:
		}
	}
}

var (
	knowing = []domaintest.Persona{domaintest.Office, domaintest.Auditor}
	others  = []domaintest.Persona{domaintest.Section, domaintest.Budget, domaintest.Leader}
)

func TestAnExpertsStepIsToldToWhomTheSheetExists(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		boards := s.watching(s.stand, append(knowing, others...)...)
		school := s.id("declaration school")
		s.ask(domaintest.Expert1, "", fmt.Sprintf(decline, s.invite("school", "E01")), "{}").into(t, &struct{}{})
		for _, who := range knowing {
			if event := <-boards[who]; !strings.Contains(event, school) {
				t.Errorf("%s hears %s", who, event)
			}
		}
		s.hush(boards, others...)
		// What is no expert's alone is told to everybody who sees the project.
		s.Client.Declaration.Update().Where(declaration.ID(s.ids["declaration school"])).SetStage(declaration.StageEXEMPTED).ExecX(s.Machine())
		send := `mutation { exemptToReview(input: {id: %q, version: 1, reason: "金额较大，转入审查"}) { id } }`
		s.ask(domaintest.Section, "", fmt.Sprintf(send, school), "{}").into(t, &struct{}{})
		for who, board := range boards {
			if event := <-board; !strings.Contains(event, school) {
				t.Errorf("%s hears %s", who, event)
			}
		}
	})
}

// Who comes to a meeting, seals and votes is no news for sections: the moment would tell who
// sits there.
func TestWhatIsDoneAtAMeetingIsToldToWhoMayKnowThePanel(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		boards := s.watching(s.stand, domaintest.Office, domaintest.Auditor, domaintest.Leader, domaintest.Section, domaintest.Budget)
		come := `mutation { attendMeeting(input: {roundID: %q, present: true}) { present } }`
		s.ask(domaintest.Expert1, "", fmt.Sprintf(come, s.id("round road")), "{}").into(t, &struct{}{})
		for _, who := range []domaintest.Persona{domaintest.Office, domaintest.Auditor, domaintest.Leader} {
			if event := <-boards[who]; !strings.Contains(event, s.id("declaration road")) {
				t.Errorf("%s hears %s", who, event)
			}
		}
		s.hush(boards, domaintest.Section, domaintest.Budget)
	})
}

func TestAnExpertsStepIsToldSoOnEveryServer(t *testing.T) {
	here := furnish(t, doorOf(t, domaintest.Open(t, dialect.Postgres)))
	there, log := here.another(t), slog.New(slog.NewTextHandler(t.Output(), nil))
	for _, s := range []*stand{here.stand, there} {
		s.events.Relay(t.Context(), s.Config.URL, s.Store.DB, log)
	}
	boards := here.watching(there, domaintest.Office, domaintest.Section)
	limit := time.After(30 * time.Second)
	for told, codes := false, []string{"E01", "E02", "E03"}; !told; {
		if len(codes) == 0 {
			t.Fatal("the other server never heard of it")
		}
		code := codes[0]
		codes = codes[1:]
		who := map[string]domaintest.Persona{"E01": domaintest.Expert1, "E02": domaintest.Expert2, "E03": domaintest.Expert3}[code]
		here.ask(who, "", fmt.Sprintf(decline, here.invite("school", code)), "{}").into(t, &struct{}{})
		select {
		case event := <-boards[domaintest.Office]:
			told = strings.Contains(event, here.id("declaration school"))
		case <-time.After(3 * time.Second): // the listeners are still connecting
		case <-limit:
			t.Fatal("the other server never heard of it")
		}
	}
	here.hush(boards, domaintest.Section)
}
