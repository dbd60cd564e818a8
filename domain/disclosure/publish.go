package disclosure

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/disclosure"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// PublishTargets makes the approved targets of a batch public, all but those that are
// kept back with a reason.
type PublishTargets struct {
	BatchID  uuid.UUID
	Withheld []*Withheld
	Released []uuid.UUID // kept back or withdrawn before, and public again
}

// Withheld is a project that is not for the public, and why.
type Withheld struct {
	DeclarationID uuid.UUID
	Reason        string
}

// reasonMin is the shortest reason for keeping something back, in characters.
const reasonMin = 5

// Publish writes down what the public reads of each approved project of the batch;
// again, what has changed since. It returns how many are public.
func Publish(ctx context.Context, db *ent.Client, in PublishTargets) (int, error) {
	known, err := db.Batch.Query().Where(batch.ID(in.BatchID)).Exist(ctx)
	if err != nil {
		return 0, err
	}
	if !known {
		return 0, fault.Missing()
	}
	approved, err := db.Declaration.Query().
		Where(declaration.BatchID(in.BatchID), declaration.StageEQ(declaration.StageAPPROVED)).
		Order(declaration.ByCode()).WithUnit().WithBatch().
		WithDisclosures().All(ctx)
	if err != nil {
		return 0, err
	}
	reasons, err := in.reasons(ctx, db, approved)
	if err != nil {
		return 0, err
	}
	if len(approved) == 0 {
		return 0, fault.New(fault.Frozen, "本批次没有已批复的项目，不能公开绩效目标")
	}
	public := 0
	for _, d := range approved {
		plan, err := spending.PlanFor(ctx, db, d)
		if err != nil {
			return 0, err
		}
		if reasons[d.ID] == "" {
			public++
		}
		before := of(d, disclosure.KindTARGETS)
		if err := write(ctx, db, d, before, disclosure.KindTARGETS, targets(d, plan), reasons[d.ID]); err != nil {
			return 0, err
		}
		if before != nil && before.Status == disclosure.StatusWITHDRAWN && before.Reason == reasons[d.ID] {
			continue // what was wrong with the targets is not wrong with the results
		}
		for _, kind := range afterTheYear {
			if err := follow(ctx, of(d, kind), reasons[d.ID]); err != nil {
				return 0, err
			}
		}
	}
	return public, nil
}

// afterTheYear are the kinds that follow their project's targets.
var afterTheYear = []disclosure.Kind{disclosure.KindRESULTS, disclosure.KindFINANCE_EVALUATION, disclosure.KindDEPARTMENT_EVALUATION}

// reasons are those of the projects that are kept back: the ones named now, and the
// ones kept back before.
func (in PublishTargets) reasons(ctx context.Context, db *ent.Client, approved []*ent.Declaration) (map[uuid.UUID]string, error) {
	reasons, here := map[uuid.UUID]string{}, map[uuid.UUID]bool{}
	for _, d := range approved {
		here[d.ID] = true
		before := of(d, disclosure.KindTARGETS)
		if before != nil && before.Status != disclosure.StatusPUBLIC && !slices.Contains(in.Released, d.ID) {
			reasons[d.ID] = before.Reason
		}
	}
	var faults fault.List
	for i, id := range in.Released {
		if !here[id] {
			why, err := notHere(ctx, db, id)
			if err != nil {
				return nil, err
			}
			faults.Add(why.At("released[%d]", i))
		}
	}
	for i, w := range in.Withheld {
		reason, err := workflow.NeedText("reason", "不公开的理由", w.Reason, reasonMin)
		if said, ok := fault.Of(err); ok {
			faults = append(faults, said.Under("withheld[%d]", i)...)
		}
		if !here[w.DeclarationID] {
			why, err := notHere(ctx, db, w.DeclarationID)
			if err != nil {
				return nil, err
			}
			faults.Add(why.At("withheld[%d].declarationID", i))
		}
		reasons[w.DeclarationID] = reason
	}
	return reasons, faults.Err()
}

// notHere tells why a project is not one of the batch's approved ones.
func notHere(ctx context.Context, db *ent.Client, id uuid.UUID) (*fault.Fault, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return fault.New(fault.NotFound, "本批次没有这个已批复的项目"), nil
	}
	if err != nil {
		return nil, err
	}
	return fault.New(fault.NotFound, "项目“%s”不是本批次已批复的项目", d.NameZh), nil
}

// PublishSelf is 公开 of a confirmed self-evaluation: the step, and what the public
// reads of it. Of a project that is kept back the results are kept back too.
func PublishSelf(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.SelfEvaluation, error) {
	published, err := spending.PublishSelf(ctx, db, in)
	if err != nil {
		return nil, err
	}
	e, err := db.SelfEvaluation.Query().Where(selfevaluation.ID(in.ID)).WithDeclaration(func(q *ent.DeclarationQuery) {
		q.WithUnit().WithBatch().WithDisclosures()
	}).Only(ctx)
	if err != nil {
		return nil, err
	}
	d := e.Edges.Declaration
	plan, err := spending.PlanOfSelf(ctx, db, e)
	if err != nil {
		return nil, err
	}
	reason, err := keptBack(d)
	if err != nil {
		return nil, err
	}
	body, err := results(e, plan)
	if err != nil {
		return nil, err
	}
	return published, write(ctx, db, d, nil, disclosure.KindRESULTS, body, reason)
}

// keptBack is why a project is not for the public; empty where it is. That is asked of its
// targets: until the office has said it of them, nothing that comes later is published.
func keptBack(d *ent.Declaration) (string, error) {
	switch own := of(d, disclosure.KindTARGETS); {
	case own == nil:
		return "", fault.New(fault.Frozen, "项目“%s”的绩效目标尚未公开，也未列为不予公开，请先办理绩效目标公开", d.NameZh)
	case own.Status == disclosure.StatusWITHHELD:
		return own.Reason, nil
	}
	return "", nil
}

// PublishEvaluation is 公开 of an evaluation whose result is applied; again, of one that
// was withdrawn. Of a project that is kept back it is kept back too.
func PublishEvaluation(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	published, err := spending.PublishEvaluation(ctx, db, in)
	if err != nil {
		return nil, err
	}
	machine := viewer.System(ctx, "what the public reads of an evaluation")
	e, err := db.Evaluation.Query().Where(evaluation.ID(in.ID)).WithReport().WithDeclaration(func(q *ent.DeclarationQuery) {
		q.WithUnit().WithBatch().WithDisclosures()
	}).Only(machine)
	if err != nil {
		return nil, err
	}
	d := e.Edges.Declaration
	plan, err := spending.PlanFor(machine, db, d)
	if err != nil {
		return nil, err
	}
	report, err := spending.Document(machine, db, e.Edges.Report)
	if err != nil {
		return nil, err
	}
	reason, err := keptBack(d)
	if err != nil {
		return nil, err
	}
	kind := kindOf(e)
	before := of(d, kind)
	if before != nil && before.Status != disclosure.StatusWITHDRAWN {
		return nil, fault.New(fault.Frozen, "评价结果已公开，或随项目不予公开")
	}
	return published, write(ctx, db, d, before, kind, evaluated(e, report, plan), reason)
}

// IsPublished tells whether an evaluation is on the public page, or kept back with its project.
func IsPublished(ctx context.Context, db *ent.Client, e *ent.Evaluation) (bool, error) {
	return db.Disclosure.Query().Where(disclosure.DeclarationID(e.DeclarationID), disclosure.KindEQ(kindOf(e)),
		disclosure.StatusNEQ(disclosure.StatusWITHDRAWN)).Exist(viewer.System(ctx, "whether an evaluation is published"))
}

func kindOf(e *ent.Evaluation) disclosure.Kind {
	if e.Kind == evaluation.KindDEPARTMENT {
		return disclosure.KindDEPARTMENT_EVALUATION
	}
	return disclosure.KindFINANCE_EVALUATION
}

// Withdraw takes something off the public page, with a reason.
func Withdraw(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Disclosure, error) {
	reason, err := in.Needs(reasonMin)
	if err != nil {
		return nil, err
	}
	seen, err := db.Disclosure.Query().Where(disclosure.ID(in.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case seen.Version != in.Version:
		return nil, workflow.Stale()
	case seen.Status != disclosure.StatusPUBLIC:
		return nil, fault.New(fault.Frozen, "该项目未公开")
	}
	return seen.Update().SetStatus(disclosure.StatusWITHDRAWN).SetReason(reason).SetVersion(seen.Version + 1).
		Save(viewer.System(ctx, "taken off the public page"))
}

// Preview is what the public would read of a project's targets.
func Preview(ctx context.Context, db *ent.Client, id uuid.UUID) (*form.Disclosure, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(id)).WithBatch().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case d.Stage != declaration.StageAPPROVED:
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，批复后才能公开", workflow.StageNames[d.Stage])
	}
	plan, err := spending.PlanFor(ctx, db, d)
	if err != nil {
		return nil, err
	}
	return &targets(d, plan).Disclosure, nil
}

// write publishes a page over an earlier one, or keeps it back with a reason.
func write(ctx context.Context, db *ent.Client, d *ent.Declaration, before *ent.Disclosure, kind disclosure.Kind, p *page, reason string) error {
	name := p.text(d.NameZh)
	status, hash := disclosure.StatusPUBLIC, paper.Hash(p.Disclosure)
	if reason != "" {
		status = disclosure.StatusWITHHELD
	}
	if before != nil && before.Hash == hash && before.Reason == reason {
		return nil
	}
	by, now := viewer.FromContext(ctx).Name, clock.Now(ctx)
	ctx = viewer.System(ctx, "what the public reads")
	if before != nil {
		return before.Update().SetProjectName(name).SetStatus(status).SetBody(p.Disclosure).SetHash(hash).SetReason(reason).
			SetPublishedBy(by).SetPublishedAt(now).SetVersion(before.Version + 1).Exec(ctx)
	}
	return db.Disclosure.Create().SetDeclarationID(d.ID).SetKind(kind).SetYear(d.BudgetYear).SetProjectName(name).
		SetUnitName(d.Edges.Unit.NameZh).SetStatus(status).SetBody(p.Disclosure).SetHash(hash).SetReason(reason).
		SetPublishedBy(by).SetPublishedAt(now).Exec(ctx)
}

// follow keeps the results of a project back with its targets, and releases them with them.
func follow(ctx context.Context, results *ent.Disclosure, reason string) error {
	if results == nil || results.Status == disclosure.StatusWITHDRAWN || results.Reason == reason {
		return nil
	}
	status := disclosure.StatusPUBLIC
	if reason != "" {
		status = disclosure.StatusWITHHELD
	}
	return results.Update().SetStatus(status).SetReason(reason).SetVersion(results.Version + 1).
		Exec(viewer.System(ctx, "results follow their targets"))
}

// of is what was published of a declaration before; nil where nothing was.
func of(d *ent.Declaration, kind disclosure.Kind) *ent.Disclosure {
	i := slices.IndexFunc(d.Edges.Disclosures, func(row *ent.Disclosure) bool { return row.Kind == kind })
	if i < 0 {
		return nil
	}
	return d.Edges.Disclosures[i]
}
