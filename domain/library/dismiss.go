package library

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// DismissHit is the office's finding that a hit of a rule is none for one project.
type DismissHit struct {
	DeclarationID uuid.UUID
	ExpertID      uuid.UUID
	Rule          string
	Fact          string
	Reason        string
}

// Dismiss writes the finding down, with its reason (排除回避提示). The hit must stand
// as it was seen, and its rule must leave room for judgement. Nobody decides about
// himself.
func Dismiss(ctx context.Context, db *ent.Client, in DismissHit) (*ent.ExpertDismissal, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).WithBatch().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	e, err := find(ctx, db, in.ExpertID)
	if err != nil {
		return nil, err
	}
	if err := Oneself(ctx, e.ID, "决定本人的回避"); err != nil {
		return nil, err
	}
	reason, err := workflow.NeedText("reason", "排除的理由", in.Reason, shortestReason)
	if err != nil {
		return nil, err
	}
	hit, err := in.find(ctx, db, d)
	if err != nil {
		return nil, err
	}
	switch {
	case !hit.Dismissible:
		return nil, fault.New(fault.Recusal, "“%s”属于必须回避的情形，不能排除", hit.NameZh)
	case hit.Dismissal != nil:
		return nil, fault.New(fault.Frozen, "该提示已由%s排除", hit.Dismissal.DismissedByName)
	}
	v := viewer.FromContext(ctx)
	row, err := db.ExpertDismissal.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetExpertID(e.ID).SetRule(in.Rule).
		SetFact(in.Fact).SetReason(reason).SetDismissedByName(v.Name).SetDismissedBy(v.UserID).
		Save(viewer.System(ctx, "dismiss a hit of recusal"))
	if ent.IsConstraintError(err) {
		return nil, workflow.Stale()
	}
	return row, err
}

// find looks the hit up as it stands now: what has changed meanwhile is seen anew.
func (in DismissHit) find(ctx context.Context, db *ent.Client, d *ent.Declaration) (*Hit, error) {
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	shelf, err := Open(ctx, db)
	if err != nil {
		return nil, err
	}
	hits, err := shelf.Hits(ctx, db, d, nil, set.RecusalRules())
	if err != nil {
		return nil, err
	}
	mine := hits[in.ExpertID]
	i := slices.IndexFunc(mine, func(h *Hit) bool { return h.Rule == in.Rule && h.Fact == in.Fact })
	if i < 0 {
		return nil, workflow.Stale()
	}
	return mine[i], nil
}
