package standing

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/viewer"
)

// measure is why an expert is paused or removed.
type measure struct {
	kind   expertmeasure.Kind
	rule   expertmeasure.Rule
	year   *int
	breach string
	reason string
	ends   *clock.Date
}

// pause takes an expert out of the draws for the years that the settings say.
func pause(ctx context.Context, db *ent.Client, e *ent.Expert, m measure) error {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return err
	}
	last := today(ctx).AddYears(set.Settings.Panel.PauseYears).AddDays(-1)
	m.kind, m.ends = expertmeasure.KindPAUSE, &last
	_, err = take(ctx, db, e, m)
	return err
}

// take writes the measure, closes the library to the expert, and tells him and the
// office. Who is removed already is not paused.
func take(ctx context.Context, db *ent.Client, e *ent.Expert, m measure) (*ent.ExpertMeasure, error) {
	v := viewer.FromContext(ctx)
	sys := viewer.System(ctx, "a measure by rule")
	create := db.ExpertMeasure.Create().SetDivision(e.Division).SetExpertID(e.ID).SetKind(m.kind).SetRule(m.rule).
		SetNillableYear(m.year).SetBreach(m.breach).SetReason(m.reason).SetBegins(today(ctx)).SetNillableEnds(m.ends)
	if v.IsSystem() {
		create.SetTakenByName("系统")
	} else {
		create.SetTakenBy(v.UserID).SetTakenByName(v.Name)
	}
	taken, err := create.Save(sys)
	if err != nil {
		return nil, err
	}
	if err := impose(sys, db, e, taken); err != nil {
		return nil, err
	}
	if err := seats(ctx, db, e.ID, taken); err != nil {
		return nil, err
	}
	return taken, tell(ctx, db, e, notify.News{Kind: "measure." + string(m.kind), Detail: m.reason})
}

// seats sees to the seats that the expert has in reviews under way: a removal ends them, of
// a pause the office is told.
func seats(ctx context.Context, db *ent.Client, id uuid.UUID, m *ent.ExpertMeasure) error {
	if m.Kind == expertmeasure.KindREMOVE {
		return scoring.Unseat(ctx, db, id, "清退："+m.Reason)
	}
	e, err := db.Expert.Get(viewer.System(ctx, "the seats of who is paused"), id)
	if err != nil {
		return err
	}
	return panel.TellSeats(ctx, db, e)
}

// impose moves the entry as a measure wants it: a removal closes it for good, a pause
// until its last day, or the later one of a pause that runs already. Who has left or only
// applied is not paused.
func impose(ctx context.Context, db *ent.Client, e *ent.Expert, m *ent.ExpertMeasure) error {
	action, until := workflow.RemoveExpert, m.Ends
	if m.Kind == expertmeasure.KindPAUSE {
		runs := e.Status == expert.StatusPAUSED && (e.PausedUntil == nil || *e.PausedUntil >= *until)
		if runs || e.Status != expert.StatusACTIVE && e.Status != expert.StatusPAUSED {
			return nil
		}
		action = workflow.SuspendExpert
	}
	return move(ctx, db, e, action, m.Reason, until)
}

// move takes a step of the entry, which is closed until a day from now on.
func move(ctx context.Context, db *ent.Client, e *ent.Expert, action workflow.Action, reason string, until *clock.Date) error {
	_, err := workflow.TakeExpert(ctx, db, e, e.Version, action, reason, func(u *ent.ExpertUpdateOne) {
		if until == nil {
			u.ClearPausedUntil()
			return
		}
		u.SetPausedUntil(*until)
	})
	return err
}

// release opens the entry again where it is closed by this measure and by no other one
// in force. A pause of the office's that lasts longer goes on.
func release(ctx context.Context, db *ent.Client, m *ent.ExpertMeasure, why string) error {
	e, err := db.Expert.Get(ctx, m.ExpertID)
	if err != nil {
		return err
	}
	until, removed, err := closed(ctx, db, e)
	if err != nil || removed || !closedBy(e, m) {
		return err
	}
	action := workflow.ReinstateExpert
	if m.Kind == expertmeasure.KindREMOVE {
		if action, err = afterRemoval(ctx, db, e); err != nil {
			return err
		}
	}
	if err := move(ctx, db, e, action, why, nil); err != nil || until == nil || action == workflow.PardonExpert {
		return err
	}
	if e, err = db.Expert.Get(ctx, e.ID); err != nil {
		return err
	}
	return move(ctx, db, e, workflow.SuspendExpert, why, until)
}

// afterRemoval is the step that undoes the last removal. It admits nobody whom the office
// has not admitted: who was removed as an applicant may apply again.
// Who was erased meanwhile is nobody's entry, and comes back as little.
func afterRemoval(ctx context.Context, db *ent.Client, e *ent.Expert) (workflow.Action, error) {
	if e.ErasedAt != nil {
		return workflow.PardonExpert, nil
	}
	removal, err := db.ExpertChange.Query().
		Where(expertchange.ExpertID(e.ID), expertchange.Action(string(workflow.RemoveExpert))).
		Order(expertchange.ByCreatedAt(sql.OrderDesc())).First(ctx)
	if err != nil {
		return "", err
	}
	switch expert.Status(removal.FromStatus) {
	case expert.StatusACTIVE, expert.StatusPAUSED:
		return workflow.ReinstateExpert, nil
	default:
		return workflow.PardonExpert, nil
	}
}

// closedBy tells whether it is this measure that an entry's standing shows.
func closedBy(e *ent.Expert, m *ent.ExpertMeasure) bool {
	if m.Kind == expertmeasure.KindREMOVE {
		return e.Status == expert.StatusBANNED
	}
	return e.Status == expert.StatusPAUSED && e.PausedUntil != nil && *e.PausedUntil == *m.Ends
}

// closed is the last day of the pauses in force, nil where there is none, and whether
// a removal is in force.
func closed(ctx context.Context, db *ent.Client, e *ent.Expert) (until *clock.Date, removed bool, err error) {
	measures, err := db.ExpertMeasure.Query().Where(expertmeasure.ExpertID(e.ID), expertmeasure.StatusEQ(expertmeasure.StatusIN_FORCE)).All(ctx)
	for _, m := range measures {
		switch {
		case m.Kind == expertmeasure.KindREMOVE:
			removed = true
		case until == nil || *m.Ends > *until:
			until = m.Ends
		}
	}
	return until, removed, err
}

// forget takes from an erased entry the digest of the ID number, which it kept for the
// measures in force alone, once there is none.
func forget(ctx context.Context, db *ent.Client, id uuid.UUID) error {
	e, err := db.Expert.Get(ctx, id)
	if err != nil || e.ErasedAt == nil || e.IDTag == nil {
		return err
	}
	until, removed, err := closed(ctx, db, e)
	if err != nil || until != nil || removed {
		return err
	}
	return db.Expert.UpdateOneID(id).ClearIDTag().Exec(ctx)
}

// lift ends a measure before its time, with why.
func lift(ctx context.Context, db *ent.Client, m *ent.ExpertMeasure, why string) error {
	sys := viewer.System(ctx, "lift a measure")
	err := db.ExpertMeasure.UpdateOneID(m.ID).SetStatus(expertmeasure.StatusLIFTED).SetVersion(m.Version + 1).Exec(sys)
	if err != nil {
		return err
	}
	if err := release(sys, db, m, why); err != nil {
		return err
	}
	if err := forget(sys, db, m.ExpertID); err != nil {
		return err
	}
	e, err := db.Expert.Get(sys, m.ExpertID)
	if err != nil {
		return err
	}
	return tell(ctx, db, e, notify.News{Kind: "measure.LIFTED", Detail: why})
}

// tell tells the expert, where he has an account, and the office.
func tell(ctx context.Context, db *ent.Client, e *ent.Expert, news notify.News) error {
	people, err := notify.Holders(ctx, db, viewer.PerfOffice, nil)
	if err != nil {
		return err
	}
	if e.UserID != nil {
		people = append(people, *e.UserID)
	}
	return notify.TellOf(ctx, db, people, workflow.Called(e), news)
}

// RemoveExpert removes an expert for a breach that the standard names.
type RemoveExpert struct {
	ExpertID uuid.UUID
	Version  int
	Breach   string
	Reason   string
}

// Remove closes the library to an expert for good (清退).
func Remove(ctx context.Context, db *ent.Client, in RemoveExpert) (*ent.ExpertMeasure, error) {
	rule, _, err := assessment(ctx, db)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if !standard.CodeList(rule.Breaches).Has(in.Breach) {
		faults.Add(fault.New(fault.NotFound, "请选择清退事由").At("breach"))
	}
	reason, err := workflow.NeedText("reason", "事实与依据", in.Reason, 10)
	if short, ok := fault.Of(err); ok {
		faults = append(faults, short...)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	e, err := db.Expert.Query().Where(expert.ID(in.ExpertID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case e.Version != in.Version:
		return nil, workflow.Stale()
	case e.Status == expert.StatusBANNED:
		return nil, fault.New(fault.Frozen, "该专家已被清退")
	}
	return take(ctx, db, e, measure{kind: expertmeasure.KindREMOVE, rule: expertmeasure.RuleBREACH, breach: in.Breach, reason: reason})
}
