package scoring

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// SignMinutes signs the minutes, with a reserved opinion (保留意见) if there is one.
type SignMinutes struct {
	RoundID uuid.UUID
	Version int
	Dissent *string
}

// Sign is the signature of a member who was present, on the minutes in the version
// that the member has seen.
func Sign(ctx context.Context, db *ent.Client, in SignMinutes) (*ent.ReviewRound, error) {
	m, err := sitting(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	dissent := ""
	if in.Dissent != nil && *in.Dissent != "" {
		if dissent, err = workflow.NeedText("dissent", "保留意见", *in.Dissent, 5); err != nil {
			return nil, err
		}
	}
	round, err := panel.HoldSeen(ctx, db, in.RoundID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := recordedAt(ctx, db, round); err != nil {
		return nil, err
	}
	now := clock.Now(ctx)
	for i, seat := range round.Seats {
		if seat.Label != m.own.Label {
			continue
		}
		switch {
		case !seat.Present:
			return nil, fault.New(fault.Frozen, "未到会的专家不签署纪要")
		case seat.Signed != nil:
			return nil, fault.New(fault.Frozen, "您已签署")
		}
		round.Seats[i].Signed, round.Seats[i].Dissent = &now, dissent
		if err := announce(ctx, db, round); err != nil {
			return nil, err
		}
		return round.Update().SetSeats(round.Seats).Save(viewer.System(ctx, "sign the minutes"))
	}
	return nil, fault.Missing()
}

// signingTime is how long who came may sign after the first has, with a reserved opinion.
const signingTime = 24 * time.Hour

// timeToSign refuses (E_FROZEN) to conclude over the heads of members who came and have not
// signed yet, until their time to do so is over.
func timeToSign(now time.Time, seats []form.Seat) error {
	var end time.Time
	unsigned := 0
	for _, s := range seats {
		switch {
		case s.Signed != nil && (end.IsZero() || s.Signed.Add(signingTime).Before(end)):
			end = s.Signed.Add(signingTime)
		case s.Present && s.Signed == nil:
			unsigned++
		}
	}
	if unsigned == 0 || !now.Before(end) {
		return nil
	}
	return fault.New(fault.Frozen, "到会的专家还有 %d 人未签署，全部签署后或 %s 起可以形成结论", unsigned, minuteOf(end))
}

// ConcludeMeeting makes the meeting's conclusion the declaration's: quorate, signed
// by all present or, a day after the first of them, by enough; nothing at the sitting left open, and a departing score
// approved by a leader. The sheets and their aggregate stay as they are.
func ConcludeMeeting(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Declaration, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	id, err := db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID), reviewround.No(d.ReviewRound)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	m, err := sitting(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if err := m.led(); err != nil {
		return nil, err
	}
	round, err := panel.Hold(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if err := holdSittings(ctx, db, id); err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	r, err := meant(ctx, db, d, round, set)
	if err != nil {
		return nil, err
	}
	if err := round.Update().SetStatus(reviewround.StatusCLOSED).Exec(viewer.System(ctx, "the meeting ends")); err != nil {
		return nil, err
	}
	if err := announce(ctx, db, round); err != nil {
		return nil, err
	}
	return workflow.Take(unnamed(ctx, panelLeader), db, d, in.Version, workflow.CollectiveDone,
		workflow.Because{Reason: r.words()}, r.conclude(ctx, set))
}

// MayConclude says what still stands against concluding a meeting.
func MayConclude(ctx context.Context, db *ent.Client, round *ent.ReviewRound) error {
	ctx = viewer.System(ctx, "may a meeting be concluded")
	d, err := db.Declaration.Query().Where(declaration.ID(round.DeclarationID)).WithBatch().Only(ctx)
	if err != nil {
		return err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return err
	}
	met := *round
	met.Edges.Declaration = d
	_, err = meant(ctx, db, d, &met, set)
	return err
}

// meant is what the meeting concludes, or what still stands against it.
func meant(ctx context.Context, db *ent.Client, d *ent.Declaration, round *ent.ReviewRound, set *standard.Set) (*result, error) {
	if err := recordedAt(ctx, db, round); err != nil {
		return nil, err
	}
	faults := CheckMeeting(Meeting{Seats: round.Seats, Score: *round.CollectiveScore, Aggregate: *round.Aggregate,
		Minutes: round.Minutes, DepartureReason: round.DepartureReason}, set)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	row, voted, err := heldIn(ctx, db, round)
	if err != nil {
		return nil, err
	}
	if err := proven(round.Seats, row, set.Settings.Panel.MinExperts); err != nil {
		return nil, err
	}
	if err := timeToSign(clock.Now(ctx), round.Seats); err != nil {
		return nil, err
	}
	if err := mayDepart(ctx, db, d, round, set); err != nil {
		return nil, err
	}
	if err := mayEnd(ctx, db, round); err != nil {
		return nil, err
	}
	if err := voted.bind(recordOf(round)).Err(); err != nil { // carried, or counted anew, after the record
		return nil, err
	}
	return &result{score: *round.CollectiveScore, priority: *round.CollectivePriority, opinion: *round.CollectiveOpinion,
		amount: round.CollectiveAmount, cuts: round.CollectiveLineCuts, note: "按集体评审结论"}, nil
}

// proven refuses (E_REQUIRED) a sitting of which too few prove themselves that they were
// there, by signing in or under the minutes: the leader's word alone makes no quorum. A panel
// that only writes its record, and signs it, holds none.
func proven(seats []form.Seat, row *ent.Sitting, least int) error {
	if row == nil {
		return nil
	}
	n := 0
	for _, s := range seats {
		came := slices.ContainsFunc(row.Attendance, func(a form.Attendance) bool { return a.Label == s.Label })
		if s.Present && (came || s.Signed != nil) {
			n++
		}
	}
	if Quorate(len(seats), n, least) {
		return nil
	}
	return fault.New(fault.Required, "签到或签署纪要的到会专家 %d 人，应不少于专家组 %d 人的三分之二且不少于 %d 人", n, len(seats), least).At("seats")
}

// recordOf are the figures that a round's minutes record.
func recordOf(round *ent.ReviewRound) Figures {
	return Figures{Score: round.CollectiveScore, Opinion: round.CollectiveOpinion, Amount: round.CollectiveAmount,
		Priority: round.CollectivePriority, LineCuts: round.CollectiveLineCuts}
}

// recordedAt is the round in which minutes can be signed and concluded, with its
// declaration. After an appeal, and when a sheet was voided, the minutes of the first
// meeting do not do: it is recorded again.
func recordedAt(ctx context.Context, db *ent.Client, round *ent.ReviewRound) error {
	switch {
	case round.Status != reviewround.StatusCOLLECTIVE:
		return fault.New(fault.Frozen, "本轮评审不在集体评审环节")
	case round.MetAt == nil:
		return fault.New(fault.Frozen, "请先由专家组组长记录集体评审")
	}
	d := round.Edges.Declaration
	fresh, err := recordedSince(ctx, db, d, d.StageSince)
	if err == nil && !fresh {
		return fault.New(fault.Frozen, "申诉或作废评审表后须重新记录集体评审")
	}
	return err
}
