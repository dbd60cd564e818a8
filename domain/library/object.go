package library

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// ObjectToExpert is a unit's request that somebody shall not judge its project.
type ObjectToExpert struct {
	DeclarationID uuid.UUID
	NameZh        string
	EmployerZh    string
	Reason        string
}

// objectable are the stages before the panel opens, in which a unit may object.
var objectable = []declaration.Stage{declaration.StageSCREENING, declaration.StageSECTION_REVIEW, declaration.StagePANEL_FORMING}

// Object writes a unit's request down (单位申请回避): once, with its reason, and before
// the panel opens. The unit gets the same answer whoever it names, and never learns
// whether that person is an expert or sits in its panel.
func Object(ctx context.Context, db *ent.Client, in ObjectToExpert) (*ent.ExpertObjection, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).Only(ctx)
	if ent.IsNotFound(err) || err == nil && !viewer.FromContext(ctx).Covers([]viewer.Role{viewer.UnitHead}, d.UnitID, d.SectionID, d.BatchID) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if why := Objectable(d); why != nil {
		return nil, why
	}
	name, err := workflow.NeedText("nameZh", "专家姓名", in.NameZh, 2)
	if err != nil {
		return nil, err
	}
	reason, err := workflow.NeedText("reason", "申请回避的理由", in.Reason, shortestReason)
	if err != nil {
		return nil, err
	}
	if form.Length(name) > 20 || form.Length(in.EmployerZh) > 40 {
		return nil, fault.New(fault.TooShort, "姓名最多 20 个字，工作单位最多 40 个字").At("nameZh")
	}
	row, err := db.ExpertObjection.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetNameZh(name).SetEmployerZh(in.EmployerZh).
		SetReason(reason).SetAskedByName(viewer.FromContext(ctx).Name).Save(viewer.System(ctx, "a unit objects to an expert"))
	if ent.IsConstraintError(err) {
		return nil, fault.New(fault.Frozen, "每个项目只能申请一次回避")
	}
	if err != nil {
		return nil, err
	}
	return row, notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice}, notify.News{Kind: "expert.objection"})
}

// Objectable says why a unit can no longer object; nil while it can.
func Objectable(d *ent.Declaration) *fault.Fault {
	for _, stage := range objectable {
		if d.Stage == stage {
			return nil
		}
	}
	return fault.New(fault.Frozen, "当前环节为“%s”，不能申请专家回避", workflow.StageNames[d.Stage])
}
