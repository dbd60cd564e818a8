package scoring_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// project is a declaration of 100 万元 that waits for its panel, and the people
// around it.
type project struct {
	*domaintest.H
	t  *testing.T
	id uuid.UUID
	by *standard.ReviewForm // what its sheets are scored by; the four principles when nil
}

const declared = exact.Money(100_000_000)

// forming makes the project; the screening asked for experts.
func forming(t *testing.T, h *domaintest.H) *project {
	t.Helper()
	ctx, db, u := h.Machine(), h.Client, h.Units["205101"]
	p := must(db.Project.Create().SetCode("2027-205101-001").SetNameZh("校舍维修").
		SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx))(t)
	amount := "100"
	d := must(db.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(p.NameZh).SetStage(declaration.StagePANEL_FORMING).
		SetStageSince(h.Clock.Now()).SetRevision(1).SetAmount(declared).SetOutcome(term.ByExpert).
		SetForm(form.Declaration{Amount: &amount}).Save(ctx))(t)
	return &project{H: h, t: t, id: d.ID}
}

// scored is the project with a panel of a size that may begin to score.
func scored(t *testing.T, h *domaintest.H, size int) *project {
	t.Helper()
	p := forming(t, h)
	p.draw(size)
	for _, s := range p.sheets(expertsheet.StatusINVITED) {
		p.accept(s)
	}
	due := clock.DateOf(h.Clock.Now()).AddDays(10)
	do(t, h, h.As(domaintest.Office), panel.Confirm, panel.ConfirmPanel{ID: p.id, Version: p.now().Version, DueOn: due})
	return p
}

func (p *project) draw(size int) {
	p.t.Helper()
	round := do(p.t, p.H, p.As(domaintest.Office), panel.CommitFor, panel.CommitDraw{DeclarationID: p.id,
		Version: p.now().Version, Size: size, Source: "排列5开奖号码", Salt: "salt"})
	do(p.t, p.H, p.As(domaintest.Office2), panel.DrawFor,
		panel.DrawPanel{RoundID: round.ID, Version: round.Version, Value: "40719", ReadFrom: "开奖公告"})
}

func (p *project) accept(s *ent.ExpertSheet) {
	p.t.Helper()
	do(p.t, p.H, p.expert(s), panel.Accept, panel.AcceptInvitation{ID: s.ID, Version: s.Version, Commit: true})
}

// decide answers the request that waits for a second person.
func (p *project) decide(who domaintest.Persona, act request.Act, give bool) {
	p.t.Helper()
	c := must(p.Client.Consent.Query().
		Where(request.DeclarationID(p.id), request.ActEQ(act), request.DecisionEQ(request.DecisionWAITING)).Only(p.Machine()))(p.t)
	do(p.t, p.H, p.As(who), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: give, Answer: "已核对"})
}

func (p *project) now() *ent.Declaration {
	p.t.Helper()
	return must(p.Client.Declaration.Get(p.Machine(), p.id))(p.t)
}

// round is the round in force.
func (p *project) round() *ent.ReviewRound {
	p.t.Helper()
	return must(p.Client.ReviewRound.Query().
		Where(reviewround.DeclarationID(p.id), reviewround.No(p.now().ReviewRound)).Only(p.Machine()))(p.t)
}

// sheets are the round's in one of these statuses, by label, with their experts.
func (p *project) sheets(statuses ...expertsheet.Status) []*ent.ExpertSheet {
	p.t.Helper()
	return must(p.Client.ExpertSheet.Query().
		Where(expertsheet.RoundID(p.round().ID), expertsheet.StatusIn(statuses...)).
		Order(expertsheet.ByLabel()).WithExpert().All(p.Machine()))(p.t)
}

func (p *project) sheet(id uuid.UUID) *ent.ExpertSheet {
	p.t.Helper()
	return must(p.Client.ExpertSheet.Query().Where(expertsheet.ID(id)).WithExpert().Only(p.Machine()))(p.t)
}

// expert is the context of the sheet's own expert.
func (p *project) expert(s *ent.ExpertSheet) context.Context { return p.As(persona(s)) }

func persona(s *ent.ExpertSheet) domaintest.Persona {
	return domaintest.Persona("expert" + s.Edges.Expert.Code[2:])
}

// leads is the sheet of the panel's leader.
func leads(sheets []*ent.ExpertSheet) *ent.ExpertSheet {
	for _, s := range sheets {
		if s.Leads {
			return s
		}
	}
	return nil
}

// agree fills a sheet in that agrees with an even share of every item, in per cent.
func (p *project) agree(s *ent.ExpertSheet, share int) {
	p.t.Helper()
	opinion, amount := term.Agree, declared
	p.fill(s, share, scoring.SaveSheet{Opinion: &opinion, SuggestedAmount: &amount})
}

func (p *project) fill(s *ent.ExpertSheet, share int, rest scoring.SaveSheet) {
	p.t.Helper()
	comment, words, urgent := "这一项的依据还不够充分，需要补充", "项目依据充分，方案可行，绩效目标合理，单价有据可查，建议按程序安排预算资金。", 1
	by := p.by
	if by == nil {
		by = standard.Shipped().ExpertForm
	}
	for _, item := range by.Items() {
		points := exact.Points(int(item.Weight) * share / 100 / 10 * 10)
		do(p.t, p.H, p.expert(s), scoring.Score, scoring.SaveScore{SheetID: s.ID, Item: item.Code, Points: &points, Comment: &comment})
	}
	rest.ID, rest.Version, rest.Priority, rest.Text = s.ID, p.sheet(s.ID).Version, &urgent, &words
	do(p.t, p.H, p.expert(s), scoring.Save, rest)
}

func (p *project) submit(s *ent.ExpertSheet) *ent.ExpertSheet {
	p.t.Helper()
	return do(p.t, p.H, p.expert(s), scoring.Submit, scoring.SubmitSheet{ID: s.ID, Version: p.sheet(s.ID).Version, Commit: true})
}

// told lists the details of the notices of a kind that somebody has.
func (p *project) told(who domaintest.Persona, kind string) []string {
	p.t.Helper()
	rows := must(p.Client.Notice.Query().Where(notice.Kind(kind)).Order(notice.ByID()).All(p.As(who)))(p.t)
	details := make([]string, len(rows))
	for i, n := range rows {
		details[i] = n.Detail
	}
	return details
}

// try carries a verb out in a transaction of its own, as the door does.
func try[In, Out any](h *domaintest.H, ctx context.Context, verb func(context.Context, *ent.Client, In) (Out, error), in In) (out Out, err error) {
	err = h.Store.InTx(ctx, func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	return out, err
}

func do[In, Out any](t *testing.T, h *domaintest.H, ctx context.Context, verb func(context.Context, *ent.Client, In) (Out, error), in In) Out {
	t.Helper()
	return must(try(h, ctx, verb, in))(t)
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// refuses tells whether an error is a fault of the code at the path.
func refuses(t *testing.T, err error, code fault.Code, path string) {
	t.Helper()
	faults, ok := fault.Of(err)
	if !ok || len(faults) == 0 {
		t.Fatalf("%v is no %s", err, code)
	}
	for _, f := range faults {
		if f.Code == code && f.Path == path {
			return
		}
	}
	t.Errorf("%s stands not among %s", fmt.Sprint(code, " at ", path), listed(faults))
}

func listed(faults fault.List) (all []string) {
	for _, f := range faults {
		all = append(all, fmt.Sprintf("%s at %q: %s", f.Code, f.Path, f.Message))
	}
	return all
}

const day = 24 * time.Hour
