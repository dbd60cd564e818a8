package scoring

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/sealedopinion"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// SealOpinion is what a member thinks before the others speak. Named: it is opened
// under the seat's label, else under none.
type SealOpinion struct {
	RoundID  uuid.UUID
	Score    exact.Points
	Opinion  term.Opinion
	Amount   *exact.Money
	Priority int
	Text     *string
	Named    bool
}

// Seal keeps a member's opinion where nobody can read it, over an earlier one. The
// last of those present to seal opens all of them.
func Seal(ctx context.Context, db *ent.Client, in SealOpinion) (*Sitting, error) {
	h, err := hold(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	if err := h.maySeal(h.own.Label); err != nil {
		return nil, err
	}
	if err := in.check(askedBy(h.round.Edges.Declaration), h.set).Err(); err != nil {
		return nil, err
	}
	if err := h.keep(ctx, db, in); err != nil {
		return nil, err
	}
	if !slices.Contains(h.sealed, h.own.Label) {
		h.sealed = append(h.sealed, h.own.Label)
	}
	if h.allSealed() {
		if err := h.open(ctx, false); err != nil {
			return nil, err
		}
	}
	return h.done(ctx, db)
}

func (in SealOpinion) check(asked Asked, set *standard.Set) fault.List {
	faults := checkScore(in.Score)
	faults = append(faults, SheetContent{Priority: &in.Priority, Opinion: &in.Opinion}.checkChoices(set.ExpertForm)...)
	faults = append(faults, moved(checkAmount(in.Opinion, in.Amount, asked.Amount), "suggestedAmount", "amount")...)
	if n := length(form.Text(in.Text)); n > longestText {
		faults.Add(fault.New(fault.TooShort, "说明最多 %d 个字，现为 %d 个字", longestText, n).At("text"))
	}
	return faults
}

// keep writes the opinion, or writes it anew.
func (h *heldSitting) keep(ctx context.Context, db *ent.Client, in SealOpinion) error {
	sys := viewer.System(ctx, "keep a sealed opinion")
	words := strings.TrimSpace(form.Text(in.Text))
	i := slices.IndexFunc(h.opinions, func(o *ent.SealedOpinion) bool { return o.SheetID == h.own.ID })
	if i < 0 {
		return db.SealedOpinion.Create().SetDivision(h.row.Division).SetSittingID(h.row.ID).SetSheetID(h.own.ID).
			SetScore(in.Score).SetOpinion(in.Opinion).SetNillableAmount(in.Amount).SetPriority(in.Priority).
			SetText(words).SetNamed(in.Named).Exec(sys)
	}
	update := db.SealedOpinion.Update().Where(sealedopinion.ID(h.opinions[i].ID)).
		SetScore(in.Score).SetOpinion(in.Opinion).SetPriority(in.Priority).SetText(words).SetNamed(in.Named)
	if in.Amount == nil {
		update.ClearAmount()
	} else {
		update.SetAmount(*in.Amount)
	}
	return update.Exec(sys)
}

// open opens all opinions at once.
func (h *heldSitting) open(ctx context.Context, early bool) error {
	return h.row.Update().SetOpenedAt(clock.Now(ctx)).SetOpenedEarly(early).
		Exec(viewer.System(ctx, "the sealed opinions are opened"))
}

// OpenOpinions is the leader's word that nobody is waited for any longer.
type OpenOpinions struct{ RoundID uuid.UUID }

// Open opens what has been sealed before everybody present has sealed; who has not
// seals no more.
func Open(ctx context.Context, db *ent.Client, in OpenOpinions) (*Sitting, error) {
	h, err := hold(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	if err := h.led(); err != nil {
		return nil, err
	}
	if err := h.mayOpen(h.own.Label); err != nil {
		return nil, err
	}
	if err := h.open(ctx, !h.allSealed()); err != nil {
		return nil, err
	}
	return h.done(ctx, db)
}
