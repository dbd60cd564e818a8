package panel

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// place is a seat of the panel, whoever sits in it.
type place struct {
	label  string
	leads  bool
	chosen bool // not drawn
}

// invite gives an expert a seat and asks him to answer within the hours.
func invite(ctx context.Context, db *ent.Client, round *ent.ReviewRound, code string, at place,
	set *standard.Set) (*ent.ExpertSheet, error) {
	ctx = viewer.System(ctx, "invite an expert")
	d := round.Edges.Declaration
	e, err := db.Expert.Query().Where(expert.Division(d.Division), expert.Code(code)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("expert %s: %w", code, err)
	}
	until := clock.Now(ctx).Add(time.Duration(set.Settings.Panel.AcceptHours) * time.Hour)
	s, err := db.ExpertSheet.Create().SetDivision(d.Division).
		SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(e.ID).SetLabel(at.label).SetLeads(at.leads).SetChosen(at.chosen).
		SetProjectName(d.NameZh).SetUnitName(d.Edges.Unit.NameZh).SetNillableDeclaredAmount(d.Amount).
		SetRespondBy(until).Save(ctx)
	if err != nil {
		return nil, err
	}
	if err := Note(ctx, db, d, Line{Action: "invite", Role: viewer.SystemRole, Sheet: &s.ID}); err != nil {
		return nil, err
	}
	if e.UserID == nil {
		return s, nil
	}
	return s, notify.TellUsers(ctx, db, []uuid.UUID{*e.UserID}, d,
		notify.News{Kind: "sheet.invite", Detail: fmt.Sprintf("请于 %s 前答复", moment(until)), Sheet: &s.ID})
}

// Lapsed tells whether a sheet ended because its invitation was not answered.
func Lapsed(s *ent.ExpertSheet) bool {
	return s.Status == expertsheet.StatusDECLINED && s.Reason == workflow.Unanswered
}

// moment is a time as people write it.
func moment(t time.Time) string { return t.In(clock.Zone).Format("2006-01-02 15:04") }

// AcceptInvitation accepts with the commitment letter (承诺书) signed.
type AcceptInvitation struct {
	ID      uuid.UUID
	Version int
	Commit  bool
}

// Accept takes the seat. E_FROZEN after the hours to answer. Where the others
// score already, the late one begins at once, unless he must be recused by now
// (E_RECUSAL): the files open to nobody against whom something stands.
func Accept(ctx context.Context, db *ent.Client, in AcceptInvitation) (*ent.ExpertSheet, error) {
	s, err := Own(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if !in.Commit {
		return nil, fault.New(fault.Required, "请先签署承诺书").At("commit")
	}
	round, err := Hold(ctx, db, s.RoundID)
	if err != nil {
		return nil, err
	}
	now := clock.Now(ctx)
	if s.Status == expertsheet.StatusINVITED && s.RespondBy != nil && !now.Before(*s.RespondBy) {
		return nil, fault.New(fault.Frozen, "邀请已于 %s 失效", moment(*s.RespondBy))
	}
	accepted, err := workflow.TakeSheet(ctx, db, s, in.Version, workflow.Accept, workflow.Because{},
		func(u *ent.ExpertSheetUpdateOne) { u.SetCommittedAt(now) })
	if err != nil || round.Status != reviewround.StatusINDIVIDUAL {
		return accepted, err
	}
	if err := clear(ctx, db, round, accepted); err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return nil, err
	}
	return start(ctx, db, accepted, lateDue(set, round.DueAt, clock.DateOf(now)))
}

// clear refuses to open the sheet of an expert who must be recused by now. What stands
// against him may be a unit's word, so he is not told which rule it is: the office is.
func clear(ctx context.Context, db *ent.Client, round *ent.ReviewRound, s *ent.ExpertSheet) error {
	sys := viewer.System(ctx, "may a late expert begin")
	e, err := db.Expert.Get(sys, s.ExpertID)
	if err != nil {
		return err
	}
	lib, err := open(sys, db, round.Edges.Declaration)
	if err != nil {
		return err
	}
	if len(recusals(lib.barsOf(e.Code, Need{}))) == 0 {
		return nil
	}
	return fault.New(fault.Recusal, "按回避规则或您在专家库的状态，您不能评审该项目，请申请回避或谢绝")
}

// start opens the sheet for scoring.
func start(ctx context.Context, db *ent.Client, s *ent.ExpertSheet, due time.Time) (*ent.ExpertSheet, error) {
	sys := viewer.System(ctx, "open a sheet")
	return workflow.TakeSheet(sys, db, s, s.Version, workflow.Start, workflow.Because{},
		func(u *ent.ExpertSheetUpdateOne) { u.SetDueAt(due) })
}
