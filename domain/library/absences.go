package library

import (
	"context"
	"strings"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertabsence"
	"hengxiao/ent/viewer"
)

// AddAbsence names a time in which an expert cannot review, both of its days included.
type AddAbsence struct {
	ExpertID uuid.UUID
	FirstDay clock.Date
	LastDay  clock.Date
	Note     string
}

// longestNote is how many characters a note of an absence may have.
const longestNote = 100

// StayAway writes an absence down (登记不能参加的时间), the expert's own or by the office.
func StayAway(ctx context.Context, db *ent.Client, in AddAbsence) (*ent.ExpertAbsence, error) {
	e, err := find(ctx, db, in.ExpertID)
	if err != nil {
		return nil, err
	}
	role, ok := Writes(ctx, e)
	if !ok {
		return nil, fault.Missing()
	}
	sys := viewer.System(ctx, "an expert's absence")
	in.Note = strings.TrimSpace(in.Note)
	faults := in.check(clock.DateOf(clock.Now(ctx)))
	clash, err := in.clash(sys, db)
	if err != nil {
		return nil, err
	}
	if clash != nil {
		faults.Add(fault.New(fault.DateOrder, "与已登记的 %s 至 %s 重叠，可先撤销再登记", clash.FirstDay, clash.LastDay).At("firstDay"))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return db.ExpertAbsence.Create().SetDivision(e.Division).SetExpertID(e.ID).SetFirstDay(in.FirstDay).SetLastDay(in.LastDay).
		SetNote(in.Note).SetDeclaredBy(role).Save(sys)
}

// check says what is wrong with the days and the note themselves, on a day.
func (in AddAbsence) check(today clock.Date) (faults fault.List) {
	switch farthest := today.AddYears(1); {
	case in.LastDay < in.FirstDay:
		faults.Add(fault.New(fault.DateOrder, "最后一天 %s 早于第一天 %s", in.LastDay, in.FirstDay).At("lastDay"))
	case in.LastDay < today:
		faults.Add(fault.New(fault.DateOrder, "最后一天 %s 已经过去，不需要登记", in.LastDay).At("lastDay"))
	case in.LastDay > farthest:
		faults.Add(fault.New(fault.DateOrder, "最后一天最晚为一年以内的 %s，现为 %s", farthest, in.LastDay).At("lastDay"))
	}
	if n := form.Length(in.Note); n > longestNote {
		faults.Add(fault.New(fault.TooShort, "说明最多 %d 个字，现为 %d 个字", longestNote, n).At("note"))
	}
	return faults
}

// clash is an absence that stands and shares a day with the new one. The expert is held,
// so that of two that come at once the second meets the first.
func (in AddAbsence) clash(ctx context.Context, db *ent.Client) (*ent.ExpertAbsence, error) {
	held := db.Expert.Query().Where(expert.ID(in.ExpertID)).Unique(false)
	held.Modify(func(s *sql.Selector) {
		if s.Dialect() == dialect.Postgres {
			s.ForUpdate()
		}
	})
	if _, err := held.All(ctx); err != nil {
		return nil, err
	}
	first, err := db.ExpertAbsence.Query().Where(expertabsence.ExpertID(in.ExpertID), expertabsence.WithdrawnAtIsNil(),
		expertabsence.FirstDayLTE(in.LastDay), expertabsence.LastDayGTE(in.FirstDay)).Order(expertabsence.ByFirstDay()).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return first, err
}

// Return takes an absence back that is not over (撤销), as its expert or the office.
func Return(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.ExpertAbsence, error) {
	a, err := db.ExpertAbsence.Query().Where(expertabsence.ID(id)).WithExpert().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if _, ok := Writes(ctx, a.Edges.Expert); !ok {
		return nil, fault.Missing()
	}
	if why := Returnable(ctx, a); why != nil {
		return nil, why
	}
	return db.ExpertAbsence.UpdateOneID(a.ID).SetWithdrawnAt(clock.Now(ctx)).Save(viewer.System(ctx, "an absence is taken back"))
}

// Returnable says why an absence can no longer be taken back; nil while it can.
func Returnable(ctx context.Context, a *ent.ExpertAbsence) error {
	switch {
	case a.WithdrawnAt != nil:
		return fault.New(fault.Frozen, "已于 %s 撤销", clock.DateOf(*a.WithdrawnAt))
	case a.LastDay < clock.DateOf(clock.Now(ctx)):
		return fault.New(fault.Frozen, "这段时间已于 %s 结束，不能撤销", a.LastDay)
	default:
		return nil
	}
}

// AwayToday tells of all experts whose absences the viewer sees who is away today, and
// until when.
func AwayToday(ctx context.Context, db *ent.Client) (map[uuid.UUID]clock.Date, error) {
	today := clock.DateOf(clock.Now(ctx))
	rows, err := db.ExpertAbsence.Query().Where(expertabsence.WithdrawnAtIsNil(), expertabsence.FirstDayLTE(today), expertabsence.LastDayGTE(today)).All(ctx)
	if err != nil {
		return nil, err
	}
	away := make(map[uuid.UUID]clock.Date, len(rows))
	for _, a := range rows {
		away[a.ExpertID] = a.LastDay
	}
	return away, nil
}

// standingAbsences are those of the division that stand and are not over, by expert.
func standingAbsences(ctx context.Context, db *ent.Client) (map[uuid.UUID][]*ent.ExpertAbsence, error) {
	rows, err := db.ExpertAbsence.Query().Where(expertabsence.WithdrawnAtIsNil(),
		expertabsence.LastDayGTE(clock.DateOf(clock.Now(ctx)))).Order(expertabsence.ByFirstDay()).All(ctx)
	of := map[uuid.UUID][]*ent.ExpertAbsence{}
	for _, a := range rows {
		of[a.ExpertID] = append(of[a.ExpertID], a)
	}
	return of, err
}
