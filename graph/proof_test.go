package graph_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/identity"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/scoreline"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
	"hengxiao/graph"
)

// weighty are the root fields that ask for proof.
func weighty() (names []string) {
	for _, f := range contract().Mutation.Fields {
		if f.Directives.ForName("fresh") != nil {
			names = append(names, f.Name)
		}
	}
	slices.Sort(names)
	return names
}

func TestWhatAsksForProofIsTheMatrixs(t *testing.T) {
	m := agreed(t)
	slices.Sort(m.Proof.Roots)
	if diff := cmp.Diff(m.Proof.Roots, weighty()); diff != "" {
		t.Errorf("what asks for proof (-matrix +contract):\n%s", diff)
	}
	for _, name := range weighty() {
		if slices.Contains(m.Roots["Mutation"][name], string(viewer.Integrator)) {
			t.Errorf("%s is open to another system, which has nobody to ask", name)
		}
	}
}

// keyed is an operation with its Idempotency-Key.
func keyed(key, operation string) *http.Request {
	r := post(operation, "{}")
	r.Header.Set("Idempotency-Key", key)
	return r
}

// keys counts the answers that are remembered.
func (s *stand) keys() int {
	return s.Client.IdempotencyKey.Query().CountX(viewer.Machine(s.Stranger(), "", "test"))
}

// refused counts what the trail tells of as refused.
func (s *stand) refused() int {
	return s.Client.AuditEvent.Query().Where(auditevent.ResultNEQ(auditevent.ResultOK)).CountX(viewer.Machine(s.Stranger(), "", "test"))
}

// Whoever proved six minutes ago who they are does nothing that weighs, and the key of the
// act is good for it afterwards.
func TestAStaleProofIsRefusedBeforeAnythingIsDone(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		asked := map[string]bool{}
		for key, p := range places {
			field, _, _ := strings.Cut(key, " ")
			several := field == "actOnSelected" && strings.Contains(p.args, "signDeclaration")
			if !several && !slices.Contains(weighty(), field) || p.open == "" {
				continue
			}
			asked[field] = true
			operation := s.operation(contract().Mutation, field, p, s.id(p.open), "999")
			keys, refused := s.keys(), s.refused()
			stale := s.As(p.who)
			viewer.FromContext(stale).ProvedAt = s.Clock.Now().Add(-6 * time.Minute)
			act := strings.ReplaceAll(key, " ", "/")
			answer := s.send(stale, keyed(act, operation))
			if diff := cmp.Diff([]string{"PROOF_REQUIRED"}, answer.faults()); diff != "" || answer.Errors[0].Message == "" || answer.Errors[0].Path[0] != field {
				t.Errorf("%s: %s", key, answer.text)
			}
			if s.keys() != keys || s.refused() != refused {
				t.Errorf("%s: the refusal is kept", key)
			}
			if again := s.send(s.As(p.who), keyed(act, operation)).faults(); slices.Contains(again, "PROOF_REQUIRED") || slices.Contains(again, "IDEMPOTENCY_MISMATCH") {
				t.Errorf("%s with proof: %v", key, again)
			}
		}
		for _, field := range append(weighty(), "actOnSelected") {
			if !asked[field] {
				t.Errorf("%s was not asked", field)
			}
		}
	})
}

func TestTryingAsksForNoProof(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		p := places["trySelected input.rows.id"]
		stale := s.As(p.who)
		viewer.FromContext(stale).ProvedAt = time.Time{}
		if answer := s.send(stale, post(s.operation(contract().Query, "trySelected", p, s.id(p.open), "1"), "{}")); len(answer.Errors) > 0 {
			t.Error(answer.text)
		}
	})
}

// device is a person's session at a device of their own.
type device struct {
	*scene
	claims identity.Claims
	from   *graph.Caller
}

// at signs somebody in at a device.
func (s *scene) at(who domaintest.Persona, from graph.Caller) *device {
	s.t.Helper()
	in, _, err := s.people.SignIn(s.Stranger(), s.Client, identity.SignIn{Login: string(who), Password: secretWord},
		identity.Device{UserAgent: from.UserAgent, Address: from.Address})
	if err != nil {
		s.t.Fatal(err)
	}
	claims, err := s.people.Verify(s.Stranger(), in.AccessToken)
	if err != nil {
		s.t.Fatal(err)
	}
	return &device{s, claims, &from}
}

// asks sends an operation from the device, under a key of its own.
func (d *device) asks(key, operation string) reply {
	d.t.Helper()
	v, err := d.people.Load(d.Stranger(), d.Client, d.claims)
	if err != nil {
		d.t.Fatal(err)
	}
	return d.send(graph.WithCaller(viewer.NewContext(d.Stranger(), v), d.from), keyed(key, operation))
}

const secretWord = "correct horse battery staple"

func TestAProofGivenBeforeTheClockWasSetBackIsNone(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		u := s.Client.User.Query().Where(user.Login(string(domaintest.Expert1))).OnlyX(s.Machine())
		if _, err := s.people.Reset(s.Machine(), s.Client, identity.ResetPassword{ID: u.ID, Version: u.Version, Password: secretWord}); err != nil {
			t.Fatal(err)
		}
		desk := s.at(domaintest.Expert1, graph.Caller{UserAgent: "Edge", Address: "198.51.100.7"})
		submit := fmt.Sprintf(`mutation { submitSheet(input: {id: %q, version: 999, commit: true}) { status } }`, s.ids["sheet school/E01"])
		s.Clock.Set(s.Clock.Now().Add(-time.Hour))
		for _, turn := range []struct{ when, want string }{{"before", "PROOF_REQUIRED"}, {"after", "E_VERSION_CONFLICT version"}} {
			if got := desk.asks("act", submit).faults(); !slices.Equal(got, []string{turn.want}) {
				t.Errorf("%s it is proved anew: %v; want %s", turn.when, got, turn.want)
			}
			desk.asks("confirm", fmt.Sprintf(`mutation { confirmIdentity(input: {password: %q}) }`, secretWord))
		}
	})
}

// fill completes the sheet of an expert.
func (s *scene) fill(who domaintest.Persona, sheet string) {
	s.t.Helper()
	id, comment := s.ids[sheet], "这一项的依据还不够充分，需要补充"
	words, urgent, opinion, amount := "项目依据充分，方案可行，绩效目标合理，单价有据可查，建议按程序安排预算资金。", 1, term.Agree, exact.MustMoney("100")
	s.Client.ScoreLine.Delete().Where(scoreline.SheetID(id)).ExecX(s.Machine())
	s.Client.ExpertSheet.UpdateOneID(id).SetLineCuts([]form.LineCut{}).ExecX(s.Machine())
	err := s.Store.InTx(s.As(who), func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		for _, item := range standard.Shipped().ExpertForm.Items() {
			points := item.Weight / 10 * 8
			if _, err := scoring.Score(ctx, db, scoring.SaveScore{SheetID: id, Item: item.Code, Points: &points, Comment: &comment}); err != nil {
				return err
			}
		}
		_, err := scoring.Save(ctx, db, scoring.SaveSheet{ID: id, Version: db.ExpertSheet.GetX(ctx, id).Version,
			Priority: &urgent, Opinion: &opinion, SuggestedAmount: &amount, Text: &words})
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

func TestASecondDeviceHandsInNoSheetWithoutProof(t *testing.T) {
	onScene(t, func(t *testing.T, s *scene) {
		s.fill(domaintest.Expert1, "sheet school/E01")
		u := s.Client.User.Query().Where(user.Login(string(domaintest.Expert1))).OnlyX(s.Machine())
		if _, err := s.people.Reset(s.Machine(), s.Client, identity.ResetPassword{ID: u.ID, Version: u.Version, Password: secretWord}); err != nil {
			t.Fatal(err)
		}
		phone := s.at(domaintest.Expert1, graph.Caller{UserAgent: "Safari", Address: "203.0.113.9"})
		desk := s.at(domaintest.Expert1, graph.Caller{UserAgent: "Edge", Address: "198.51.100.7"})
		sheet := func() *ent.ExpertSheet { return s.Client.ExpertSheet.GetX(s.Machine(), s.ids["sheet school/E01"]) }
		before := sheet()
		submit := fmt.Sprintf(`mutation { submitSheet(input: {id: %q, version: %d, commit: true}) { status } }`, before.ID, before.Version)
		confirm := func(d *device, word string) []string {
			return d.asks("confirm", fmt.Sprintf(`mutation { confirmIdentity(input: {password: %q}) }`, word)).faults()
		}
		refused := func(when string) {
			t.Helper()
			if got := phone.asks("act", submit).faults(); !slices.Equal(got, []string{"PROOF_REQUIRED"}) {
				t.Errorf("%s: %v", when, got)
			}
			if now := sheet(); now.Status != before.Status || now.Version != before.Version || now.Hash != before.Hash || s.keys() != 0 {
				t.Errorf("%s: the sheet is %s of version %d, %d answers are kept", when, now.Status, now.Version, s.keys())
			}
		}

		s.Clock.Advance(6 * time.Minute)
		refused("six minutes after signing in")
		if got := confirm(desk, secretWord); len(got) > 0 {
			t.Errorf("at the desk: %v", got)
		}
		refused("with the proof of another device")
		if got := confirm(phone, "guess guess guess"); !slices.Equal(got, []string{"E_FORBIDDEN"}) {
			t.Errorf("a wrong password: %v", got)
		}
		refused("after a wrong password")
		if got := confirm(phone, secretWord); len(got) > 0 {
			t.Errorf("the right one: %v", got)
		}
		first := phone.asks("act", submit)
		if len(first.Errors) > 0 || sheet().Status != expertsheet.StatusSUBMITTED {
			t.Errorf("with proof, under the same key: %s", first.text)
		}
		s.Clock.Advance(6 * time.Minute)
		if got := phone.asks("act", submit).faults(); !slices.Equal(got, []string{"PROOF_REQUIRED"}) {
			t.Errorf("the answer is repeated without proof: %v", got)
		}
		confirm(phone, secretWord)
		if again := phone.asks("act", submit); again.text != first.text {
			t.Errorf("the answer was %s; again %s", first.text, again.text)
		}
	})
}
