package scoring

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/notify"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agenda"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// CallAgenda is a gathering over several projects of a batch, in this order.
type CallAgenda struct {
	Declarations []*workflow.Seen
	MeetsAt      time.Time
	Place        string
}

// mostItems is what panels can deal with in one gathering.
const mostItems = 30

// Call puts the collective reviews of several projects on one agenda, and tells their
// panels when and where.
func Call(ctx context.Context, db *ent.Client, in CallAgenda) (*Agenda, error) {
	if err := in.check(clock.Now(ctx)).Err(); err != nil {
		return nil, err
	}
	rounds, err := in.hold(ctx, db)
	if err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "an agenda is called")
	first := rounds[0].Edges.Declaration
	before, err := db.Agenda.Query().Where(agenda.BatchID(first.BatchID)).Count(sys)
	if err != nil {
		return nil, err
	}
	row, err := db.Agenda.Create().SetDivision(first.Division).SetBatchID(first.BatchID).SetNo(before + 1).
		SetMeetsAt(in.MeetsAt.UTC().Truncate(time.Microsecond)).SetPlace(strings.TrimSpace(in.Place)).Save(sys)
	if err != nil {
		return nil, err
	}
	when := fmt.Sprintf("%s，%s，共 %d 项", minuteOf(row.MeetsAt), row.Place, len(rounds))
	for i, round := range rounds {
		if err := round.Update().SetAgendaID(row.ID).SetAgendaItem(i + 1).Exec(sys); err != nil {
			return nil, err
		}
		d := round.Edges.Declaration
		if err := panel.Note(ctx, db, d, panel.Line{Action: "callAgenda", Role: viewer.PerfOffice, Reason: when}); err != nil {
			return nil, err
		}
		notify.Announce(ctx, d)
	}
	if err := tellPanels(ctx, db, rounds, when); err != nil {
		return nil, err
	}
	return AgendaOf(ctx, db, first.ID)
}

func (in CallAgenda) check(now time.Time) fault.List {
	var faults fault.List
	switch n := len(in.Declarations); {
	case n < 2:
		faults.Add(fault.New(fault.Required, "请至少选择 2 个项目；一个项目的集体评审不需要议程").At("declarations"))
	case n > mostItems:
		faults.Add(fault.New(fault.Number, "一次会议最多审议 %d 个项目，现选 %d 个", mostItems, n).At("declarations"))
	}
	for i, d := range in.Declarations {
		if slices.ContainsFunc(in.Declarations[:i], func(e *workflow.Seen) bool { return e.ID == d.ID }) {
			faults.Add(fault.New(fault.DupIndicator, "同一项目列了两次").At("declarations[%d]", i))
		}
	}
	if clock.DateOf(in.MeetsAt) < clock.DateOf(now) {
		faults.Add(fault.New(fault.DateOrder, "请填写不早于今天的会议时间").At("meetsAt"))
	}
	switch n := form.Length(in.Place); {
	case n == 0:
		faults.Add(fault.New(fault.Required, "请填写会议地点").At("place"))
	case n > 100:
		faults.Add(fault.New(fault.TooShort, "会议地点最多 100 个字，现为 %d 个字", n).At("place"))
	}
	return faults
}

// hold locks the rounds in which the projects' panels meet, in the order of the agenda.
func (in CallAgenda) hold(ctx context.Context, db *ent.Client) ([]*ent.ReviewRound, error) {
	var faults fault.List
	rounds := make([]*ent.ReviewRound, 0, len(in.Declarations))
	for i, seen := range in.Declarations {
		d, err := filing.Load(ctx, db, seen.ID, seen.Version)
		if err != nil {
			return nil, err
		}
		id, err := db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID), reviewround.StatusEQ(reviewround.StatusCOLLECTIVE)).OnlyID(ctx)
		if ent.IsNotFound(err) {
			faults.Add(fault.New(fault.Frozen, "“%s”不在集体评审环节", d.NameZh).At("declarations[%d]", i))
			continue
		}
		if err != nil {
			return nil, err
		}
		round, err := panel.Hold(ctx, db, id)
		if err != nil {
			return nil, err
		}
		listed, err := onAgenda(ctx, db, round)
		switch {
		case err != nil:
			return nil, err
		case listed != nil:
			faults.Add(fault.New(fault.Frozen, "“%s”已列入第 %d 次会议", d.NameZh, listed.No).At("declarations[%d]", i))
		case len(rounds) > 0 && rounds[0].Edges.Declaration.BatchID != d.BatchID:
			faults.Add(fault.New(fault.NotFound, "“%s”属于另一批次，一次会议只审议一个批次的项目", d.NameZh).At("declarations[%d]", i))
		}
		rounds = append(rounds, round)
	}
	return rounds, faults.Err()
}

// onAgenda is the agenda on which a round stands; nil where its panel meets over one
// project alone. One from before an appeal is over.
func onAgenda(ctx context.Context, db *ent.Client, round *ent.ReviewRound) (*ent.Agenda, error) {
	if round.AgendaID == nil {
		return nil, nil
	}
	row, err := db.Agenda.Get(viewer.System(ctx, "which agenda is a round on"), *round.AgendaID)
	if err != nil {
		return nil, err
	}
	if !stands(row, round) {
		return nil, nil
	}
	return row, nil
}

// stands tells whether a round is still dealt with as an item of an agenda: after an appeal,
// or when a sheet was voided, it begins anew, and the panel meets over it by itself unless the
// office puts it on another. The round comes with its declaration.
func stands(row *ent.Agenda, r *ent.ReviewRound) bool {
	switch r.Status {
	case reviewround.StatusCLOSED:
		return true
	case reviewround.StatusCOLLECTIVE:
		return !row.CreatedAt.Before(r.Edges.Declaration.StageSince)
	default:
		return false
	}
}

// standing are the rounds that an agenda still has as items, in its order.
func standing(ctx context.Context, db *ent.Client, agendaID uuid.UUID) ([]*ent.ReviewRound, error) {
	sys := viewer.System(ctx, "the items of an agenda")
	row, err := db.Agenda.Get(sys, agendaID)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	rounds, err := db.ReviewRound.Query().Where(reviewround.AgendaID(agendaID)).Order(reviewround.ByAgendaItem()).WithDeclaration().All(sys)
	return slices.DeleteFunc(rounds, func(r *ent.ReviewRound) bool { return !stands(row, r) }), err
}

// tellPanels tells each member once, about the first of the own projects.
func tellPanels(ctx context.Context, db *ent.Client, rounds []*ent.ReviewRound, when string) error {
	ids := make([]uuid.UUID, len(rounds))
	for i, r := range rounds {
		ids[i] = r.ID
	}
	sheets, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundIDIn(ids...), expertsheet.StatusEQ(expertsheet.StatusLOCKED), expertsheet.ExcusedAtIsNil()).WithExpert().
		All(viewer.System(ctx, "whom an agenda calls"))
	if err != nil {
		return err
	}
	told := map[uuid.UUID]bool{}
	for _, r := range rounds {
		var people []uuid.UUID
		for _, s := range sheets {
			if user := s.Edges.Expert.UserID; s.RoundID == r.ID && user != nil && !told[*user] {
				told[*user] = true
				people = append(people, *user)
			}
		}
		if err := notify.TellUsers(ctx, db, people, r.Edges.Declaration, notify.News{Kind: "meeting.agenda", Detail: when}); err != nil {
			return err
		}
	}
	return nil
}
