package scoring

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// RecordMeeting is what a collective review (集体评审) found, in its minutes and
// figures. Present holds the labels of who was there.
type RecordMeeting struct {
	RoundID         uuid.UUID
	Version         int
	MetAt           time.Time
	MetWhere        string
	Present         []string
	Score           exact.Points
	Amount          *exact.Money
	Priority        int
	Opinion         term.Opinion
	LineCuts        []*form.LineCut
	Minutes         string
	DepartureReason *string
}

// Record keeps the meeting as the panel's leader writes it down. Whoever signed an
// earlier record signs again. A score that departs from the sheets' by more than
// the limit asks a leader of the bureau for approval by itself.
func Record(ctx context.Context, db *ent.Client, in RecordMeeting) (*ent.ReviewRound, error) {
	m, err := sitting(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	if err := m.led(); err != nil {
		return nil, err
	}
	round, err := panel.HoldSeen(ctx, db, in.RoundID, in.Version)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return nil, err
	}
	row, voted, err := heldIn(ctx, db, round)
	if err != nil {
		return nil, err
	}
	seats, faults := m.seats(in.Present, excusedFrom(row, m.sheets))
	faults = append(faults, in.check(round, seats, clock.Now(ctx), set)...)
	faults = append(faults, voted.bind(in.figures())...)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	saved, err := in.write(viewer.System(ctx, "keep the minutes"), round, seats)
	if err != nil {
		return nil, err
	}
	return saved, m.follow(ctx, db, saved, in, set)
}

// figures are what the record says.
func (in RecordMeeting) figures() Figures {
	return Figures{Score: &in.Score, Opinion: &in.Opinion, Amount: in.Amount, Priority: &in.Priority, LineCuts: cuts(in.LineCuts)}
}

// check judges the record as if everybody present had signed it: they sign after it.
func (in RecordMeeting) check(round *ent.ReviewRound, seats []form.Seat, now time.Time, set *standard.Set) fault.List {
	signed := slices.Clone(seats)
	for i := range signed {
		signed[i].Signed = &now
	}
	faults := moved(CheckMeeting(Meeting{Seats: signed, Score: in.Score, Aggregate: *round.Aggregate,
		Minutes: in.Minutes, DepartureReason: form.Text(in.DepartureReason)}, set), "seats", "present")
	if in.MetAt.After(now) {
		faults.Add(fault.New(fault.DateOrder, "会议时间不能晚于现在").At("metAt"))
	}
	switch n := form.Length(in.MetWhere); {
	case n == 0:
		faults.Add(fault.New(fault.Required, "请填写会议地点").At("metWhere"))
	case n > 100:
		faults.Add(fault.New(fault.TooShort, "会议地点最多 100 个字，现为 %d 个字", n).At("metWhere"))
	}
	if !slices.ContainsFunc(set.ExpertForm.Priorities, func(c standard.Choice) bool { return c.Order == in.Priority }) {
		faults.Add(fault.New(fault.NotFound, "没有这个轻重缓急等次：%d", in.Priority).At("priority"))
	}
	return append(faults, checkGrant(in.Opinion, in.Amount, in.LineCuts, askedBy(round.Edges.Declaration), set)...)
}

// moved gives the faults of one field the name that another input has for it.
func moved(faults fault.List, from, to string) fault.List {
	for i, f := range faults {
		if f.Path == from {
			faults[i] = f.At("%s", to)
		}
	}
	return faults
}

// write writes the record over an earlier one.
func (in RecordMeeting) write(ctx context.Context, round *ent.ReviewRound, seats []form.Seat) (*ent.ReviewRound, error) {
	update := round.Update().SetMetAt(in.MetAt.UTC().Truncate(time.Microsecond)).SetMetWhere(strings.TrimSpace(in.MetWhere)).
		SetSeats(seats).SetCollectiveScore(in.Score).SetCollectivePriority(in.Priority).SetCollectiveOpinion(in.Opinion).
		SetCollectiveLineCuts(cuts(in.LineCuts)).SetMinutes(in.Minutes).SetDepartureReason(strings.TrimSpace(form.Text(in.DepartureReason)))
	put(in.Amount, update.SetCollectiveAmount, update.ClearCollectiveAmount)
	return update.Save(ctx)
}

// follow leaves the line of history, asks for the approval that the score needs,
// and asks those present to sign.
func (m *sittingPanel) follow(ctx context.Context, db *ent.Client, round *ent.ReviewRound, in RecordMeeting, set *standard.Set) error {
	ctx = unnamed(ctx, panelLeader)
	d, err := db.Declaration.Get(viewer.System(ctx, "a meeting is recorded"), round.DeclarationID)
	if err != nil {
		return err
	}
	line := panel.Line{Action: recorded, Role: viewer.PanelLeader, Sheet: &m.own.ID,
		Reason: fmt.Sprintf("集体评审得分 %s，%s", in.Score, in.Opinion.NameZh())}
	if err := panel.Note(ctx, db, d, line); err != nil {
		return err
	}
	if err := askDeparture(ctx, db, d, round, set); err != nil {
		return err
	}
	notify.AnnounceMeeting(ctx, d)
	return notify.TellUsers(ctx, db, m.people(round.Seats), d, notify.News{Kind: "meeting.recorded"})
}
