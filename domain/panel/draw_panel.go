package panel

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/secret"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// DrawPanel brings the public value into a draw that was committed, and says where
// it was read.
type DrawPanel struct {
	RoundID  uuid.UUID
	Version  int
	Value    string
	ReadFrom string
}

// DrawFor draws a panel (抽取) from the basis as it was fixed, and invites it. Who
// brings the value is not who fixed the basis (E_FORBIDDEN). Experts whom something
// bars by now, a year that has filled up meanwhile among it, are drawn as the basis has them,
// but their seats go to reserves, and the record says so.
func DrawFor(ctx context.Context, db *ent.Client, in DrawPanel) (*ent.ReviewRound, error) {
	seen, err := db.ReviewRound.Query().Where(reviewround.ID(in.RoundID)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !seen {
		return nil, fault.Missing()
	}
	value, faults := publicValue(in.Value)
	readFrom, more := words("readFrom", "公开数值的出处", in.ReadFrom)
	if err := append(faults, more...).Err(); err != nil {
		return nil, err
	}
	round, err := HoldSeen(ctx, db, in.RoundID, in.Version)
	if err != nil {
		return nil, err
	}
	d := round.Edges.Declaration
	if round.DrawStatus != reviewround.DrawStatusCOMMITTED || d.Stage != declaration.StagePANEL_FORMING {
		return nil, fault.New(fault.Frozen, "没有等待抽取的抽取依据")
	}
	if round.LedBy != nil {
		return nil, fault.New(fault.Frozen, "本项目与其他项目一并抽取，请在牵头项目办理")
	}
	if err := agree(ctx, db, d, fmt.Sprintf("%s，见于%s", value, readFrom)); err != nil {
		return nil, err
	}
	proof, err := ReadProof([]byte(round.Record))
	if err != nil {
		return nil, err
	}
	proof, err = opened(ctx, proof)
	if errors.Is(err, secret.ErrSealed) {
		return nil, fault.New(fault.Frozen, "抽取依据的随机盐不能解封：封存它的密钥已不在本系统，或抽取依据已被改动，请不同意本次抽取后重新锁定")
	}
	if err != nil {
		return nil, err
	}
	if group, ok := proof.(*GroupRecord); ok {
		return drawTogether(ctx, db, round, group, value, readFrom)
	}
	fixed := proof.(*Record)
	if err := holdExperts(ctx, db, d.Division, fixed.Basis.mayBeInvited()); err != nil {
		return nil, err
	}
	lib, err := open(ctx, db, d)
	if err != nil {
		return nil, err
	}
	record, err := fixed.Draw(value, readFrom, lib.late(fixed.Basis))
	if err != nil {
		return nil, err
	}
	return seatAll(ctx, db, round, record, record.JSON())
}

// agree is the second person's consent, which is to bring the value.
func agree(ctx context.Context, db *ent.Client, d *ent.Declaration, answer string) error {
	c, err := db.Consent.Query().Where(asked.DeclarationID(d.ID), asked.ActEQ(asked.ActPANEL_DRAW),
		asked.DecisionEQ(asked.DecisionWAITING)).Only(viewer.System(ctx, "a draw that waits"))
	if err != nil {
		return err
	}
	_, err = consent.Settle(ctx, db, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true, Answer: answer})
	return err
}

// late are those of the pool whom something bars that the basis does not know.
func (lib *shelf) late(b *Basis) []Exclusion {
	late := []Exclusion{}
	for _, e := range b.Pool {
		bars := lib.barsOf(e.Code, b.Need)
		if b.isChosen(e.Code) {
			bars = unpassed(bars)
		} else if find(b.Excluded, e.Code) != nil {
			continue // not drawn from anyway
		}
		if len(bars) > 0 {
			late = append(late, Exclusion{e.Code, bars})
		}
	}
	return late
}

// seatAll keeps the drawn record, lets an earlier panel go, and invites the new one.
func seatAll(ctx context.Context, db *ent.Client, round *ent.ReviewRound, record *Record, kept []byte) (*ent.ReviewRound, error) {
	sys := viewer.System(ctx, "draw a panel")
	d := round.Edges.Declaration
	if err := release(ctx, db, d); err != nil {
		return nil, err
	}
	drawn, err := db.ReviewRound.UpdateOneID(round.ID).SetDrawStatus(reviewround.DrawStatusDRAWN).
		SetDrawnBy(viewer.FromContext(ctx).Name).SetRecord(string(kept)).SetRecordHash(record.Hash).Save(sys)
	if err != nil {
		return nil, err
	}
	d, err = db.Declaration.UpdateOneID(d.ID).SetReviewRound(round.No).AddVersion(1).Save(sys)
	if err != nil {
		return nil, err
	}
	line := Line{Action: "drawPanel", Role: viewer.PerfOffice, Hash: record.Hash,
		Reason: fmt.Sprintf("公开数值 %s，见于%s", record.Value, record.ReadFrom)}
	if err := Note(ctx, db, d, line); err != nil {
		return nil, err
	}
	notify.Announce(ctx, d)
	return drawn, inviteAll(sys, db, round, record)
}

// Decided carries out what the second person answered on a draw: who agrees brings
// the value with DrawFor; a refused one stays on record and another may be prepared.
func Decided(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	if c.Decision == asked.DecisionGIVEN {
		return fault.New(fault.Required, "同意抽取须录入公开数值及其出处").At("give")
	}
	sys := viewer.System(ctx, "draw refused")
	waiting, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(c.DeclarationID), reviewround.DrawStatusEQ(reviewround.DrawStatusCOMMITTED)).
		OnlyID(sys)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	round, err := Hold(ctx, db, waiting)
	if err != nil {
		return err
	}
	rounds, err := together(sys, db, round)
	if err != nil {
		return err
	}
	for _, r := range rounds {
		row := r.Update().SetDrawStatus(reviewround.DrawStatusNONE).SetStatus(reviewround.StatusCLOSED)
		if r.LedBy == nil {
			record, err := refused(ctx, r)
			if err != nil {
				return err
			}
			row.SetRecord(record)
		}
		if err := row.Exec(sys); err != nil {
			return err
		}
		line := Line{Action: "refuseDraw", Role: viewer.PerfOffice, Hash: r.BasisHash, Reason: c.Answer}
		if err := Note(ctx, db, r.Edges.Declaration, line); err != nil {
			return err
		}
		notify.Announce(ctx, r.Edges.Declaration)
	}
	return nil
}

// refused is the record that a refused draw leaves: with its salt, so that anybody can prove
// what would have been drawn from, unless the key that sealed it is gone.
func refused(ctx context.Context, round *ent.ReviewRound) (string, error) {
	proof, err := ReadProof([]byte(round.Record))
	if err != nil {
		return "", err
	}
	whole, err := opened(ctx, proof)
	if errors.Is(err, secret.ErrSealed) {
		return string(proof.Unsalted()), nil
	}
	if err != nil {
		return "", err
	}
	return string(whole.JSON()), nil
}

// release lets go whoever still sits in an incomplete panel that is drawn anew.
func release(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	before, err := Forming(ctx, db, d)
	if err != nil || before == nil {
		return err
	}
	sys := viewer.System(ctx, "panel drawn anew")
	seated, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(before.ID), expertsheet.StatusIn(workflow.Valid...)).All(sys)
	if err != nil {
		return err
	}
	const why = "专家组已重新抽取"
	for _, s := range seated {
		_, err := workflow.TakeSheet(sys, db, s, s.Version, workflow.Void, workflow.Because{Reason: why},
			func(u *ent.ExpertSheetUpdateOne) { u.SetReason(why) })
		if err != nil {
			return err
		}
	}
	return before.Update().AddVersion(1).SetStatus(reviewround.StatusCLOSED).Exec(sys)
}

// inviteAll invites who takes each seat of a draw; of seats that no reserve could take
// the office hears. The labels come from chance that nobody keeps, so that the record
// does not tell who is 专家1.
func inviteAll(ctx context.Context, db *ent.Client, round *ent.ReviewRound, record *Record) error {
	d := round.Edges.Declaration
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return err
	}
	labels := Labels(len(record.Panel), rand.Text())
	empty := 0
	for i, code := range record.Invited {
		if code == "" {
			empty++
			continue
		}
		at := place{label: labels[i], leads: record.Panel[i] == record.Leader, chosen: record.Basis.isChosen(code)}
		if _, err := invite(ctx, db, round, code, at, set); err != nil {
			return fmt.Errorf("invite the panel: %w", err)
		}
	}
	if empty == 0 {
		return nil
	}
	return notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice}, notify.News{Kind: "panel.short",
		Detail: fmt.Sprintf("抽取后须回避的席位没有候补可以递补，缺 %d 人", empty)})
}
