package scoring

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/scoreline"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// SaveSheet saves what a sheet says beside its items, all of it: what is not given
// is empty from now on.
type SaveSheet struct {
	ID              uuid.UUID
	Version         int
	Priority        *int
	Opinion         *term.Opinion
	SuggestedAmount *exact.Money
	LineCuts        []*form.LineCut
	Text            *string
	Changes         *string
}

// Save keeps the draft as typed; its rules wait for submission.
func Save(ctx context.Context, db *ent.Client, in SaveSheet) (*ent.ExpertSheet, error) {
	open, err := writable(ctx)
	if err != nil {
		return nil, err
	}
	update := db.ExpertSheet.UpdateOneID(in.ID).Where(open, expertsheet.Version(in.Version)).
		SetVersion(in.Version + 1).SetLineCuts(cuts(in.LineCuts)).SetText(form.Text(in.Text)).SetChanges(form.Text(in.Changes))
	update.Modify(worked(ctx))
	put(in.Priority, update.SetPriority, update.ClearPriority)
	put(in.Opinion, update.SetOpinion, update.ClearOpinion)
	put(in.SuggestedAmount, update.SetSuggestedAmount, update.ClearSuggestedAmount)
	saved, err := update.Save(trace.Quiet(ctx))
	if ent.IsNotFound(err) {
		if err := shut(ctx, db, in.ID); err != nil {
			return nil, err
		}
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	return saved, leaveTrace(ctx, db, in.ID, "")
}

func cuts(rows []*form.LineCut) []form.LineCut {
	out := make([]form.LineCut, len(rows))
	for i, c := range rows {
		out[i] = *c
	}
	return out
}

// Faults is what would stop the viewer's own sheet from being handed in now; that
// the commitment is signed is said with the submission itself.
func Faults(ctx context.Context, db *ent.Client, id uuid.UUID) (fault.List, error) {
	s, err := panel.Own(ctx, db, id)
	if err != nil {
		return nil, err
	}
	stop := shut(ctx, db, id)
	if stopped, ok := fault.Of(stop); ok {
		return stopped, nil
	}
	if stop != nil {
		return nil, stop
	}
	f, err := read(ctx, db, s)
	if err != nil {
		return nil, err
	}
	return CheckSheet(f.content, f.asked, f.set), nil
}

// filled is a sheet as it stands in the rows, with what it is judged by.
type filled struct {
	content     SheetContent
	asked       Asked
	set         *standard.Set
	declaration *ent.Declaration
}

// read reads a sheet's content; every item of the form has its place, scored or not.
func read(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) (*filled, error) {
	ctx = viewer.System(ctx, "read a sheet to judge it")
	d, err := db.Declaration.Query().Where(declaration.ID(s.DeclarationID)).WithBatch().Only(ctx)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	set = YardsticksOf(set, d)
	lines, err := db.ScoreLine.Query().Where(scoreline.SheetID(s.ID)).All(ctx)
	if err != nil {
		return nil, err
	}
	given := map[string]*ent.ScoreLine{}
	for _, l := range lines {
		given[l.Item] = l
	}
	f := &filled{set: set, declaration: d, asked: askedBy(d), content: SheetContent{
		Priority: s.Priority, Opinion: s.Opinion, SuggestedAmount: s.SuggestedAmount,
		LineCuts: s.LineCuts, Text: s.Text, Changes: s.Changes, Commitment: true,
	}}
	for _, item := range set.ExpertForm.Items() {
		row := ItemScore{Code: item.Code}
		if l := given[item.Code]; l != nil {
			row.Points, row.Comment = l.Points, l.Comment
		}
		f.content.Items = append(f.content.Items, row)
	}
	return f, nil
}

// askedBy is the money that a declaration asks for; the form was checked when it
// was submitted.
func askedBy(d *ent.Declaration) Asked {
	a := Asked{}
	if d.Amount != nil {
		a.Amount = *d.Amount
	}
	for _, line := range d.Form.BudgetLines {
		amount, _ := exact.ParseMoney(form.Text(line.Amount))
		a.Lines = append(a.Lines, amount)
	}
	return a
}
