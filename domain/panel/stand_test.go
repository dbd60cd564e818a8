package panel_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	request "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// school is a declaration of the district's school that waits for its panel.
type school struct {
	*domaintest.H
	t  *testing.T
	id uuid.UUID
}

func waiting(t *testing.T, h *domaintest.H) *school {
	t.Helper()
	ctx, db, u := h.Machine(), h.Client, h.Units["205101"]
	p, err := db.Project.Create().SetCode("2027-205101-001").SetNameZh("校舍维修").SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	d, err := db.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(p.NameZh).SetStage(declaration.StagePANEL_FORMING).
		SetStageSince(h.Clock.Now()).SetRevision(1).SetAmount(exact.MustMoney("100")).SetOutcome(term.ByExpert).
		SetForm(form.Declaration{}).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return &school{H: h, t: t, id: d.ID}
}

// sits lets an expert have judged so many times this year, in rounds of another project.
func (s *school) sits(who domaintest.Persona, times int) {
	s.t.Helper()
	ctx, db, u := s.Machine(), s.Client, s.Units["212001"]
	p := db.Project.Create().SetCode("2027-212001-001").SetNameZh("道路改造").SetUnitID(u.ID).SetSectionID(u.SectionID).SaveX(ctx)
	d := db.Declaration.Create().SetProjectID(p.ID).SetBatchID(s.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(p.NameZh).SetStage(declaration.StageREVIEW_CLOSED).
		SetStageSince(s.Clock.Now()).SetRevision(1).SetForm(form.Declaration{}).SaveX(ctx)
	for n := range times {
		round := db.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(n + 1).SetRevision(1).SetStatus("CLOSED").SaveX(ctx)
		db.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(s.Experts[who].ID).SetLabel("专家1").
			SetStatus(expertsheet.StatusLOCKED).SetProjectName(d.NameZh).SetUnitName(u.NameZh).ExecX(ctx)
	}
}

func (s *school) now() *ent.Declaration {
	s.t.Helper()
	d, err := s.Client.Declaration.Get(s.Machine(), s.id)
	if err != nil {
		s.t.Fatal(err)
	}
	return d
}

// rounds are all draws held, in their order.
func (s *school) rounds() []*ent.ReviewRound {
	s.t.Helper()
	rounds, err := s.Client.ReviewRound.Query().Where(reviewround.DeclarationID(s.id)).Order(reviewround.ByNo()).All(s.Machine())
	if err != nil {
		s.t.Fatal(err)
	}
	return rounds
}

func (s *school) sheets() []*ent.ExpertSheet {
	s.t.Helper()
	sheets, err := s.Client.ExpertSheet.Query().Where(expertsheet.DeclarationID(s.id)).
		Order(expertsheet.ByLabel()).WithExpert().All(s.Machine())
	if err != nil {
		s.t.Fatal(err)
	}
	return sheets
}

// commit fixes what a panel will be drawn from.
func (s *school) commit(size int, fields ...*panel.FieldNeed) (*ent.ReviewRound, error) {
	s.t.Helper()
	return try(s.H, s.As(domaintest.Office), panel.CommitFor, panel.CommitDraw{DeclarationID: s.id,
		Version: s.now().Version, Size: size, Fields: fields, Source: "排列5开奖号码"})
}

// fixed is the record of a draw that waits, with its salt.
func (s *school) fixed(round *ent.ReviewRound) *panel.Record {
	s.t.Helper()
	r, err := panel.ReadRecord([]byte(round.Record))
	if err != nil {
		s.t.Fatal(err)
	}
	salt, err := s.Box.Open("salt of "+round.BasisHash, r.Basis.Salt)
	if err != nil {
		s.t.Fatal(err)
	}
	r.Basis.Salt = string(salt)
	return r
}

// bring draws by the public value.
func (s *school) bring(who domaintest.Persona, round *ent.ReviewRound) (*ent.ReviewRound, error) {
	s.t.Helper()
	return try(s.H, s.As(who), panel.DrawFor,
		panel.DrawPanel{RoundID: round.ID, Version: round.Version, Value: " 4 0 7 1 9 ", ReadFrom: "开奖公告"})
}

// draw is a panel drawn by two persons.
func (s *school) draw(size int, fields ...*panel.FieldNeed) *ent.ReviewRound {
	s.t.Helper()
	round, err := s.commit(size, fields...)
	if err != nil {
		s.t.Fatal(err)
	}
	drawn, err := s.bring(domaintest.Office2, round)
	if err != nil {
		s.t.Fatal(err)
	}
	return drawn
}

func (s *school) decide(who domaintest.Persona, give bool) error {
	s.t.Helper()
	c, err := s.Client.Consent.Query().Where(request.ActEQ(request.ActPANEL_DRAW), request.DecisionEQ(request.DecisionWAITING)).Only(s.Machine())
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = try(s.H, s.As(who), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: give, Answer: "领域不合"})
	return err
}

func (s *school) accept(sheet *ent.ExpertSheet, commit bool) error {
	s.t.Helper()
	who := domaintest.Persona("expert" + sheet.Edges.Expert.Code[2:])
	_, err := try(s.H, s.As(who), panel.Accept, panel.AcceptInvitation{ID: sheet.ID, Version: sheet.Version, Commit: commit})
	return err
}

func (s *school) confirm(dueOn clock.Date) error {
	s.t.Helper()
	_, err := try(s.H, s.As(domaintest.Office), panel.Confirm, panel.ConfirmPanel{ID: s.id, Version: s.now().Version, DueOn: dueOn})
	return err
}

// try carries a verb out in a transaction of its own, as the door does.
func try[In, Out any](h *domaintest.H, ctx context.Context, verb func(context.Context, *ent.Client, In) (Out, error), in In) (out Out, err error) {
	err = h.Store.InTx(ctx, func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	return out, err
}

func is(t *testing.T, err error, code fault.Code, path string) {
	t.Helper()
	faults, _ := fault.Of(err)
	if !slices.ContainsFunc(faults, func(f *fault.Fault) bool { return f.Code == code && f.Path == path }) {
		t.Errorf("%v is no %s at %q", err, code, path)
	}
}
