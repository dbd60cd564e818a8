package spending

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// KeepRolled makes 自评汇总表 of what a query finds: the figures stay as they are now, whatever
// becomes of the self-evaluations. It is the unit's for which the viewer is the clerk, or the
// office's.
func KeepRolled(ctx context.Context, db *ent.Client, q *ent.SelfEvaluationQuery, asked Asked, nameZh string) (*ent.Rollup, error) {
	if err := rollupName(nameZh).Err(); err != nil {
		return nil, err
	}
	ids, err := asked.find(ctx, q)
	if err != nil {
		return nil, err
	}
	figures, err := rollUp(ctx, db, asked, ids)
	if err != nil {
		return nil, err
	}
	if len(figures.Projects) == 0 {
		return nil, fault.New(fault.NotFound, "所选范围内没有已提交的自评（%d 个项目尚未提交）", figures.Waiting).At("filter")
	}
	of, err := compiler(ctx, db, ids)
	if err != nil {
		return nil, err
	}
	ctx = viewer.System(ctx, "a roll-up is kept")
	now := clock.Now(ctx)
	create := db.Rollup.Create()
	if of != nil {
		create.SetUnitID(of.ID).SetSectionID(of.SectionID).SetUnitName(of.NameZh)
	} else {
		set, err := standard.Current(ctx, db)
		if err != nil {
			return nil, err
		}
		create.SetUnitName(set.Codes.Bureau(viewer.FromContext(ctx).Division))
	}
	return create.SetYear(figures.Year).SetMadeBy(viewer.FromContext(ctx).Name).SetNameZh(strings.TrimSpace(nameZh)).SetAsked(ids).SetStageSince(now).
		SetFigures(*figures).SetRolledAt(now).SetNillableTotal(figures.Total).SetNillableGrade(figures.Grade).Save(ctx)
}

// compiler is the unit that the viewer compiles for and whose projects all of these are,
// itself or with the units under it; the lowest of those that are. It is nil where the viewer
// is of the office and they are of several departments.
func compiler(ctx context.Context, db *ent.Client, ids []uuid.UUID) (*ent.Unit, error) {
	v := viewer.FromContext(ctx)
	compiles := policy.Compiles(v)
	ctx = viewer.System(ctx, "whose projects are rolled up")
	units, err := db.Unit.Query().Where(unit.IDIn(compiles...)).Order(unit.ByCode()).All(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(units, func(a, b *ent.Unit) int { return depth(b) - depth(a) })
	for _, u := range units {
		others, err := db.SelfEvaluation.Query().Where(selfevaluation.IDIn(ids...), selfevaluation.Not(ofUnit(u.ID))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if !others {
			return u, nil
		}
	}
	if policy.CompilesAcross(v) {
		return nil, ofSeveral(ctx, db, ids)
	}
	return nil, fault.New(fault.NotFound, "只能汇总本单位及下级单位的项目，请缩小范围").At("filter")
}

// ofSeveral refuses what one department rolls up itself.
func ofSeveral(ctx context.Context, db *ent.Client, ids []uuid.UUID) error {
	units, err := db.Unit.Query().Where(unit.HasDeclarationsWith(declaration.HasSelfEvaluationWith(selfevaluation.IDIn(ids...)))).
		WithParent().All(ctx)
	if err != nil {
		return err
	}
	departments := map[uuid.UUID]string{}
	for _, u := range units {
		if above := u.Edges.Parent; above != nil {
			u = above
		}
		departments[u.ID] = u.NameZh
	}
	if len(departments) > 1 {
		return nil
	}
	for _, name := range departments {
		return fault.New(fault.NotFound, "所选项目都属于“%s”，由该部门汇总；绩效办汇总跨部门的项目", name).At("filter")
	}
	return fault.Missing().At("filter")
}

func depth(u *ent.Unit) int {
	if u.ParentID == nil {
		return 0
	}
	return 1
}

// ofUnit are the self-evaluations of a unit and of those under it.
func ofUnit(id uuid.UUID) predicate.SelfEvaluation {
	return selfevaluation.HasDeclarationWith(declaration.HasUnitWith(unit.Or(unit.ID(id), unit.ParentID(id))))
}

// loadRolled reads a kept roll-up that the viewer sees, in the version that was seen.
func loadRolled(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Rollup, error) {
	r, err := db.Rollup.Query().Where(rollup.ID(id)).WithUnit().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err == nil && r.Version != version {
		return nil, workflow.Stale()
	}
	return r, err
}

// SaveRollup saves what is typed beside the figures by whoever compiles them.
type SaveRollup struct {
	ID         uuid.UUID
	Version    int
	NameZh     string
	Completion string
}

// SaveRolled keeps the text as it was typed; no rule of it stops a draft.
func SaveRolled(ctx context.Context, db *ent.Client, in SaveRollup) (*ent.Rollup, error) {
	r, err := loadRolled(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !workflow.RollupRole(ctx, r)(workflow.RollupCompiler(r)) {
		return nil, fault.Missing()
	}
	if !slices.Contains(workflow.RollupEditable, r.Stage) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，汇总表不可修改", workflow.RollupStageNames[r.Stage])
	}
	saved, err := db.Rollup.UpdateOneID(r.ID).Where(rollup.Version(in.Version), rollup.StageIn(workflow.RollupEditable...)).
		SetVersion(in.Version + 1).SetNameZh(in.NameZh).SetCompletion(in.Completion).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return saved, err
}

// RenewRolled is 重新汇总: the same self-evaluations as they stand now, those handed in since
// among them.
func RenewRolled(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Rollup, error) {
	r, err := loadRolled(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	figures, err := rollUp(ctx, db, Asked{Year: &r.Year}, r.Asked)
	if err != nil {
		return nil, err
	}
	if len(figures.Projects) == 0 {
		return nil, fault.New(fault.NotFound, "纳入汇总的项目都已退回修改，没有可汇总的自评").At("figures")
	}
	figures.Scope = r.Figures.Scope
	return workflow.TakeRollup(ctx, db, r, in.Version, workflow.RollupRenew, workflow.Because{Hash: paper.Hash(figures)},
		func(u *ent.RollupUpdateOne) {
			u.SetFigures(*figures).SetRolledAt(clock.Now(ctx)).SetNillableTotal(figures.Total).SetNillableGrade(figures.Grade).
				SetNillableDueAt(r.DueAt)
		})
}

// SubmitRolled hands the roll-up to the unit's head, or to a second person of the office, with
// the hash of what was submitted.
func SubmitRolled(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Rollup, error) {
	r, err := upToDate(ctx, db, in)
	if err != nil {
		return nil, err
	}
	hash := paper.Hash(struct {
		NameZh, Completion string
		Figures            form.SelfRollup
	}{r.NameZh, r.Completion, r.Figures})
	return workflow.TakeRollup(ctx, db, r, in.Version, workflow.RollupSubmit, workflow.Because{Hash: hash},
		func(u *ent.RollupUpdateOne) {
			u.SetRevision(r.Revision + 1).SetHash(hash).SetSubmittedBy(viewer.FromContext(ctx).UserID)
		})
}

// SignRolled is 单位审签: to the department, or from a first-level unit to the section.
func SignRolled(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Rollup, error) {
	r, err := upToDate(ctx, db, in)
	if err != nil {
		return nil, err
	}
	action := workflow.RollupSignFirst
	if r.Edges.Unit.ParentID != nil {
		action = workflow.RollupSign
	}
	return workflow.TakeRollup(ctx, db, r, in.Version, action, workflow.Because{Hash: r.Hash}, nil)
}

// ApproveRolled is 主管部门通过.
func ApproveRolled(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Rollup, error) {
	r, err := upToDate(ctx, db, in)
	if err != nil {
		return nil, err
	}
	return workflow.TakeRollup(ctx, db, r, in.Version, workflow.RollupDeptApprove, workflow.Because{Hash: r.Hash}, nil)
}

// ConfirmRolled is 确认汇总表, once every project in it is confirmed.
func ConfirmRolled(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Rollup, error) {
	r, err := upToDate(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if err := Confirmable(ctx, r); err != nil {
		return nil, err
	}
	return workflow.TakeRollup(ctx, db, r, in.Version, workflow.RollupConfirm, workflow.Because{Hash: r.Hash},
		func(u *ent.RollupUpdateOne) { u.SetConfirmedAt(clock.Now(ctx)) })
}

// ReturnRolled sends the roll-up back to whoever compiles it, from wherever it stands.
func ReturnRolled(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Rollup, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	r, err := loadRolled(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	action := map[rollup.Stage]workflow.Action{rollup.StageDEPT_REVIEW: workflow.RollupDeptReturn,
		rollup.StageSECTION_REVIEW: workflow.RollupSectionReturn, rollup.StageOFFICE_REVIEW: workflow.RollupOfficeReturn}[r.Stage]
	if action == "" {
		action = workflow.RollupUnitReturn
	}
	due := workingDays(ctx, set, set.Settings.Procedure.ReturnDays)
	return workflow.TakeRollup(ctx, db, r, in.Version, action, workflow.Because{Reason: reason},
		func(u *ent.RollupUpdateOne) { u.SetDueAt(due) })
}

// WithdrawRolled is 作废 of a roll-up by whoever compiles it.
func WithdrawRolled(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Rollup, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	r, err := loadRolled(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	return workflow.TakeRollup(ctx, db, r, in.Version, workflow.RollupWithdraw, workflow.Because{Reason: reason}, nil)
}
