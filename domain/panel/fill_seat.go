package panel

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// FillSeat names an expert for a seat that fell free while the panel scores.
type FillSeat struct {
	DeclarationID uuid.UUID
	Version       int
	ExpertID      uuid.UUID
	Reason        string
}

// vacancy is a panel that scores while one of its seats, or several, are free.
type vacancy struct {
	declaration *ent.Declaration
	round       *ent.ReviewRound
	free        []string    // labels of the seats; the first is filled first
	invited     []uuid.UUID // who has or had a seat in the round
}

// Vacant is nil where a seat of the panel that scores is free (席位空缺), else E_FROZEN.
func Vacant(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	_, err := vacancyOf(ctx, db, d)
	return err
}

func vacancyOf(ctx context.Context, db *ent.Client, d *ent.Declaration) (*vacancy, error) {
	if d.Stage != declaration.StageINDIVIDUAL_REVIEW {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能补充专家", workflow.StageNames[d.Stage])
	}
	round, err := db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID), reviewround.No(d.ReviewRound)).
		WithSheets(func(q *ent.ExpertSheetQuery) { q.Order(expertsheet.ByLabel(), expertsheet.ByID()) }).
		Only(viewer.System(ctx, "is a seat of a panel free"))
	if err != nil {
		return nil, err
	}
	sits := func(label string) bool {
		return slices.ContainsFunc(round.Edges.Sheets, func(s *ent.ExpertSheet) bool {
			return s.Label == label && slices.Contains(workflow.Valid, s.Status)
		})
	}
	v := &vacancy{declaration: d, round: round}
	for _, s := range round.Edges.Sheets {
		v.invited = append(v.invited, s.ExpertID)
		if !sits(s.Label) && !slices.Contains(v.free, s.Label) {
			v.free = append(v.free, s.Label)
		}
	}
	if len(v.free) == 0 {
		return nil, fault.New(fault.Frozen, "专家组没有空缺的席位")
	}
	return v, nil
}

// Fillable is nil where a leader may be asked to let somebody take a free seat: one
// request waits for each (else E_FROZEN).
func Fillable(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	v, err := vacancyOf(ctx, db, d)
	if err != nil {
		return err
	}
	return v.unasked(ctx, db)
}

// unasked refuses while every free seat has somebody for whom a leader is asked already.
// Who that is, is said to those alone who know who reviews.
func (v *vacancy) unasked(ctx context.Context, db *ent.Client) error {
	waiting, err := db.Consent.Query().Where(asked.DeclarationID(v.declaration.ID), asked.ActEQ(asked.ActDIRECT_CHOICE),
		asked.DecisionEQ(asked.DecisionWAITING), asked.ExpertIDNotIn(v.invited...)).
		Order(asked.ByID()).All(viewer.System(ctx, "who is asked for already"))
	if err != nil || len(waiting) < len(v.free) {
		return err
	}
	who := "一名专家"
	if policy.KnowsExperts(viewer.FromContext(ctx)) {
		e, err := db.Expert.Get(ctx, *waiting[0].ExpertID)
		if err != nil {
			return err
		}
		who = workflow.Called(e)
	}
	return fault.New(fault.Frozen, "已申请直接选定%s，正在等待领导决定", who)
}

// hold locks the round of a vacancy, which may have been filled meanwhile.
func (v *vacancy) hold(ctx context.Context, db *ent.Client) (*vacancy, error) {
	round, err := Hold(ctx, db, v.round.ID)
	if err != nil {
		return nil, err
	}
	held, err := vacancyOf(ctx, db, v.declaration)
	if err != nil {
		return nil, err
	}
	held.round = round
	return held, nil
}

// seat invites an expert into the free seat. Whoever led there led until he left; the
// lead has passed on.
func (v *vacancy) seat(ctx context.Context, db *ent.Client, code string, chosen bool) error {
	set, err := standard.OfBatch(ctx, db, v.round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return err
	}
	_, err = invite(ctx, db, v.round, code, place{label: v.free[0], chosen: chosen}, set)
	return err
}

// CallReserve asks the next reserve into a seat that stayed free because every reserve
// was kept away when it fell free, and one is not any more (递补). E_POOL_TOO_SMALL
// says what is short where there is none.
func CallReserve(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Declaration, error) {
	v, err := vacant(ctx, db, in)
	if err != nil {
		return nil, err
	}
	code, err := nextReserve(ctx, db, v.round)
	if err != nil {
		return nil, err
	}
	return v.declaration, v.seat(viewer.System(ctx, "a seat is free"), db, code, false)
}

// Fill asks a leader to consent to an expert who takes a free seat undrawn (直接选定):
// only where no reserve is left and nobody is asked for already (else E_FROZEN), and
// nobody who must be recused (E_RECUSAL). He is invited when the leader consents.
func Fill(ctx context.Context, db *ent.Client, in FillSeat) (*ent.Declaration, error) {
	e, err := db.Expert.Query().Where(expert.ID(in.ExpertID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("expertID")
	}
	if err != nil {
		return nil, err
	}
	if err := library.Oneself(ctx, e.ID, "选定本人"); err != nil {
		return nil, err
	}
	v, err := vacant(ctx, db, workflow.Seen{ID: in.DeclarationID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	if err := v.unasked(ctx, db); err != nil {
		return nil, err
	}
	if _, err := nextReserve(ctx, db, v.round); err == nil {
		return nil, fault.New(fault.Frozen, "仍有候补专家，请先递补")
	} else if _, short := fault.Of(err); !short {
		return nil, err
	}
	reason, err := workflow.NeedText("reason", "直接选定的理由", in.Reason, shortestReason)
	faults, _ := fault.Of(err)
	more, err := v.bars(ctx, db, e)
	if err != nil {
		return nil, err
	}
	if err := append(faults, more...).Err(); err != nil {
		return nil, err
	}
	return v.declaration, askFor(ctx, db, v.declaration, e, "", "", reason, "专家组席位空缺且没有候补，申请直接选定 1 名专家")
}

// vacant holds the round of a declaration that was seen in a version.
func vacant(ctx context.Context, db *ent.Client, in workflow.Seen) (*vacancy, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	v, err := vacancyOf(ctx, db, d)
	if err != nil {
		return nil, err
	}
	return v.hold(ctx, db)
}

// bars is what keeps an expert from the free seat: a full year is the leader's to
// decide, a seat that he has or had in this round is not.
func (v *vacancy) bars(ctx context.Context, db *ent.Client, e *ent.Expert) (faults fault.List, err error) {
	lib, err := open(ctx, db, v.round.Edges.Declaration)
	if err != nil {
		return nil, err
	}
	record, err := recordOf(ctx, db, v.round, v.declaration.Code)
	if err != nil {
		return nil, err
	}
	for _, bar := range unpassed(lib.barsOf(e.Code, record.Basis.Need)) {
		faults.Add(fault.New(fault.Recusal, "该专家不能选定：%s", bar.Text).At("expertID"))
	}
	there, err := db.ExpertSheet.Query().Where(expertsheet.RoundID(v.round.ID), expertsheet.ExpertID(e.ID)).
		Exist(viewer.System(ctx, "does an expert sit in a panel"))
	if there {
		faults.Add(fault.New(fault.Frozen, "该专家在本轮已受邀").At("expertID"))
	}
	return faults, err
}

// Chosen carries a leader's consent to a direct choice out: in a panel that scores the
// expert takes the free seat; while a panel is formed the next draw seats him.
func Chosen(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	sys := viewer.System(ctx, "a direct choice is decided")
	d, err := db.Declaration.Get(sys, c.DeclarationID)
	if err != nil || c.Decision != asked.DecisionGIVEN || d.Stage == declaration.StagePANEL_FORMING {
		return err
	}
	v, err := vacancyOf(sys, db, d)
	if err != nil {
		return err
	}
	if v, err = v.hold(sys, db); err != nil {
		return err
	}
	e, err := db.Expert.Get(sys, *c.ExpertID)
	if err != nil {
		return err
	}
	faults, err := v.bars(sys, db, e)
	if err != nil {
		return err
	}
	if err := faults.Err(); err != nil {
		return err
	}
	return v.seat(sys, db, e.Code, true)
}
