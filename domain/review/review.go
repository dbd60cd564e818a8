// Package review is 科室审查: a finance section checks a declaration's targets and
// passes it, returns it, or advises against it.
package review

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// TargetReviewInput is 绩效目标审核表 as the section fills it in.
type TargetReviewInput struct {
	Items           []*form.ReviewItem
	Opinion         string
	SuggestedAmount *exact.Money
	CutReason       *string
}

// SaveTargetReview saves the section's form without deciding.
type SaveTargetReview struct {
	DeclarationID   uuid.UUID
	Version         int
	Items           []*form.ReviewItem
	Opinion         string
	SuggestedAmount *exact.Money
	CutReason       *string
}

// PassDeclaration passes a declaration with its review.
type PassDeclaration struct {
	ID      uuid.UUID
	Version int
	Review  *TargetReviewInput
}

// Save keeps the section's form as far as it is filled in.
func Save(ctx context.Context, db *ent.Client, in SaveTargetReview) (*ent.TargetReview, error) {
	d, err := filing.Load(ctx, db, in.DeclarationID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageSECTION_REVIEW {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，审核表不可修改", workflow.StageNames[d.Stage])
	}
	_, saved, err := write(ctx, db, d, TargetReviewInput{in.Items, in.Opinion, in.SuggestedAmount, in.CutReason}, targetreview.DecisionOPEN, false)
	return saved, err
}

// Pass lets a declaration go on: to the experts where screening asks for them,
// else to its conclusion. The form must make 优 or 良, a cut needs its reason.
func Pass(ctx context.Context, db *ent.Client, in PassDeclaration) (*ent.Declaration, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	faults, saved, err := write(ctx, db, d, *in.Review, targetreview.DecisionPASSED, true)
	if err != nil {
		return nil, err
	}
	if err := faults.Under("review").Err(); err != nil {
		return nil, err
	}
	if d.Outcome != nil && (*d.Outcome == term.ByExpert || *d.Outcome == term.ExpertCollective) {
		return workflow.Take(ctx, db, d, in.Version, workflow.SectionPass, workflow.Because{Reason: saved.Opinion}, nil)
	}
	granted := *d.Amount
	if saved.SuggestedAmount != nil {
		granted = *saved.SuggestedAmount
	}
	return workflow.Take(ctx, db, d, in.Version, workflow.SectionPassAlone, workflow.Because{Reason: saved.Opinion},
		Granted(ctx, d, granted, saved.Opinion))
}

// PassSaved passes a declaration by the review that the section has kept of it.
func PassSaved(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Declaration, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageSECTION_REVIEW {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能%s", workflow.StageNames[d.Stage], workflow.NameOf(workflow.SectionPass))
	}
	kept, err := db.TargetReview.Query().Where(targetreview.DeclarationID(d.ID), targetreview.Revision(d.Revision)).
		Order(ent.Desc(targetreview.FieldID)).First(ctx)
	if ent.IsNotFound(err) || err == nil && len(kept.Items) == 0 {
		return nil, fault.New(fault.Required, "尚未填写绩效目标审核表").At("review")
	}
	if err != nil {
		return nil, err
	}
	review := TargetReviewInput{Opinion: kept.Opinion, SuggestedAmount: kept.SuggestedAmount, CutReason: &kept.CutReason}
	for _, item := range kept.Items {
		review.Items = append(review.Items, &item)
	}
	return Pass(ctx, db, PassDeclaration{ID: in.ID, Version: in.Version, Review: &review})
}

// Granted sets a conclusion without experts: the amount, and whether it is a cut.
func Granted(ctx context.Context, d *ent.Declaration, amount exact.Money, note string) func(*ent.DeclarationUpdateOne) {
	opinion := term.Agree
	if d.Amount != nil && amount < *d.Amount {
		opinion = term.AgreeCut
	}
	return func(u *ent.DeclarationUpdateOne) {
		u.SetReviewedAmount(amount).SetOpinion(opinion).SetConclusionNote(note).SetConcludedAt(clock.Now(ctx))
	}
}

// ReturnDeclaration sends a form back for correction.
type ReturnDeclaration struct {
	ID         uuid.UUID
	Version    int
	ReasonCode string
	Reason     string
	Remarks    []*form.Remark
}

// Return is 退回修改: with a reason code and at least one remark tied to a field.
// E_RETURN_LIMIT when the batch's rounds are used up.
func Return(ctx context.Context, db *ent.Client, in ReturnDeclaration) (*ent.Declaration, error) {
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	if err := checkReturn(in, set).Err(); err != nil {
		return nil, err
	}
	if d.ReturnRounds >= d.Edges.Batch.MaxReturnRounds {
		return nil, fault.New(fault.ReturnLimit, "已退回 %d 次，达到本批次上限", d.ReturnRounds)
	}
	due, err := filing.ReturnDue(ctx, db, d)
	if err != nil {
		return nil, err
	}
	if err := decide(ctx, db, d, targetreview.DecisionRETURNED); err != nil {
		return nil, err
	}
	remarks := make([]form.Remark, len(in.Remarks))
	for i, r := range in.Remarks {
		remarks[i] = form.Remark{Path: r.Path, Text: strings.TrimSpace(r.Text)}
	}
	why := workflow.Because{ReasonCode: in.ReasonCode, Reason: strings.TrimSpace(in.Reason), Remarks: remarks}
	return workflow.Take(ctx, db, d, in.Version, workflow.SectionReturn, why, func(u *ent.DeclarationUpdateOne) {
		u.SetReturnRounds(d.ReturnRounds + 1).SetReturnedUntil(due).SetDueAt(due)
	})
}

func checkReturn(in ReturnDeclaration, set *standard.Set) fault.List {
	var faults fault.List
	if !set.Codes.ReturnReason.Has(in.ReasonCode) {
		faults.Add(fault.New(fault.NotFound, "请选择退回原因").At("reasonCode"))
	}
	if strings.TrimSpace(in.Reason) == "" {
		faults.Add(fault.New(fault.Required, "请填写退回意见").At("reason"))
	}
	if len(in.Remarks) == 0 {
		faults.Add(fault.New(fault.Required, "请至少对一个字段写明意见").At("remarks"))
	}
	for i, r := range in.Remarks {
		if r.Path == "" {
			faults.Add(fault.New(fault.Required, "意见须对应到字段").At("remarks[%d].path", i))
		}
		if strings.TrimSpace(r.Text) == "" {
			faults.Add(fault.New(fault.Required, "请写明意见").At("remarks[%d].text", i))
		}
	}
	return faults
}

// Reject asks the office to confirm that nothing be granted: it takes two people.
func Reject(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageSECTION_REVIEW {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能%s", workflow.StageNames[d.Stage], workflow.NameOf(workflow.SectionReject))
	}
	if _, err := consent.Ask(ctx, db, d, consent.Request{Act: asked.ActSECTION_REJECT, Role: viewer.PerfOffice, Reason: reason}); err != nil {
		return nil, err
	}
	return d, decide(ctx, db, d, targetreview.DecisionREJECT_ASKED)
}

// Rejected carries the confirmed rejection out; refused, the section goes on.
func Rejected(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	ctx = viewer.System(ctx, "section's rejection decided")
	d, err := db.Declaration.Query().Where(declaration.ID(c.DeclarationID)).WithBatch().Only(ctx)
	if err != nil || d.Stage != declaration.StageSECTION_REVIEW {
		return err
	}
	if c.Decision == asked.DecisionREFUSED {
		return decide(ctx, db, d, targetreview.DecisionOPEN)
	}
	if err := decide(ctx, db, d, targetreview.DecisionREJECTED); err != nil {
		return err
	}
	_, err = workflow.TakeFor(ctx, db, d, workflow.SectionReject, viewer.SectionReviewer,
		workflow.Because{Reason: c.Reason}, func(u *ent.DeclarationUpdateOne) {
			u.SetOpinion(term.Disagree).SetConclusionNote(c.Reason).SetConcludedAt(clock.Now(ctx))
		})
	return err
}

// write grades the form and keeps it for the version under review.
func write(ctx context.Context, db *ent.Client, d *ent.Declaration, in TargetReviewInput, decision targetreview.Decision,
	passing bool) (fault.List, *ent.TargetReview, error) {
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, nil, err
	}
	r := TargetReview{Opinion: in.Opinion, SuggestedAmount: in.SuggestedAmount, Passing: passing}
	for _, item := range in.Items {
		r.Items = append(r.Items, *item)
	}
	if in.CutReason != nil {
		r.CutReason = *in.CutReason
	}
	result, faults := CheckTargetReview(r, *d.Amount, set)
	row, err := current(ctx, db, d)
	if err != nil {
		return nil, nil, err
	}
	update := row.Update().SetVersion(row.Version + 1).SetItems(r.Items).SetOpinion(r.Opinion).
		SetCutReason(r.CutReason).SetTotal(result.Total).SetDecision(decision).
		SetReviewerName(viewer.FromContext(ctx).Name)
	if faults.Err() == nil {
		update.SetGrade(result.Grade)
	} else {
		update.ClearGrade()
	}
	if r.SuggestedAmount == nil {
		update.ClearSuggestedAmount()
	} else {
		update.SetSuggestedAmount(*r.SuggestedAmount)
	}
	saved, err := update.Save(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("save target review: %w", err)
	}
	notify.Announce(ctx, d)
	return faults, saved, nil
}

// current is the review of the version under review, begun when there is none.
func current(ctx context.Context, db *ent.Client, d *ent.Declaration) (*ent.TargetReview, error) {
	row, err := db.TargetReview.Query().
		Where(targetreview.DeclarationID(d.ID), targetreview.Revision(d.Revision)).
		Order(ent.Desc(targetreview.FieldID)).First(ctx)
	if !ent.IsNotFound(err) {
		return row, err
	}
	return db.TargetReview.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetRevision(d.Revision).
		SetReviewerName(viewer.FromContext(ctx).Name).SetItems(nil).Save(ctx)
}

func decide(ctx context.Context, db *ent.Client, d *ent.Declaration, decision targetreview.Decision) error {
	row, err := current(ctx, db, d)
	if err != nil {
		return err
	}
	return row.Update().SetVersion(row.Version + 1).SetDecision(decision).Exec(ctx)
}
