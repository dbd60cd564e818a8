package desk

import (
	"context"

	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/viewer"
)

// expertVerbs are the steps of an entry as buttons; each mutation bears the step's name.
var expertVerbs = map[workflow.Action]string{
	workflow.CheckExpert: "核实通过", workflow.AdmitExpert: "批准入库", workflow.RefuseExpert: "不予入库", workflow.Reapply: "重新申请",
	workflow.AskRenewal: "申请续聘", workflow.RenewExpert: "续聘", workflow.PauseExpert: "暂停", workflow.ResumeExpert: "恢复",
	workflow.LeaveLibrary: "退出专家库",
}

// OfExpert lists the buttons that the viewer has on an entry of the library.
func OfExpert(ctx context.Context, e *ent.Expert) []*ActionState {
	v := viewer.FromContext(ctx)
	actions := []*ActionState{}
	if _, ok := library.Writes(ctx, e); ok {
		actions = append(actions, can("saveExpert", "修改"), can("addAbsence", "登记不能参加的时间"))
	}
	if library.MayRelate(ctx, e) {
		actions = append(actions, can("addRelation", "申报回避关系"))
	}
	if e.ErasedAt != nil {
		return actions
	}
	next, ahead := library.Ahead(ctx, e)
	for _, step := range workflow.ExpertSteps(ctx, e) {
		name := expertVerbs[step.Action]
		switch {
		case step.Action == workflow.AdmitExpert && library.Concerned(v, e):
			actions = append(actions, closed(string(step.Action), name, "录入或核实的人不能批准，须由另一人办理"))
		case ahead && (step.Action == workflow.AskRenewal || step.Action == workflow.RenewExpert):
			actions = append(actions, closed(string(step.Action), name, "已经续聘，新的聘期自 %s 起", next))
		case step.Action == workflow.AskRenewal && e.RenewalAskedAt != nil:
			actions = append(actions, closed(string(step.Action), name, "已于 %s 申请", clock.DateOf(*e.RenewalAskedAt)))
		default:
			actions = append(actions, can(string(step.Action), name))
		}
	}
	if v.Has(viewer.PerfOffice) && library.Erasable(e) {
		actions = append(actions, can("eraseExpert", "注销并匿名"))
	}
	return actions
}

// OfAbsence lists the buttons that the viewer has on an absence of an expert.
func OfAbsence(ctx context.Context, db *ent.Client, a *ent.ExpertAbsence) ([]*ActionState, error) {
	if library.Returnable(ctx, a) != nil {
		return []*ActionState{}, nil
	}
	e, err := db.Expert.Query().Where(expert.ID(a.ExpertID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	if _, ok := library.Writes(ctx, e); !ok {
		return []*ActionState{}, nil
	}
	return []*ActionState{can("withdrawAbsence", "撤销")}, nil
}

// OfAgency lists the buttons that the viewer has on a third party.
func OfAgency(ctx context.Context, a *ent.Agency) []*ActionState {
	if !viewer.FromContext(ctx).Has(viewer.PerfOffice) {
		return []*ActionState{}
	}
	actions := []*ActionState{can("saveAgency", "修改"), can("addAgencyPerson", "添加人员")}
	switch {
	case a.Status != agency.StatusACTIVE:
		return append(actions, closed("addContract", "登记合同", "该机构不在库"))
	case !a.OnPlatform:
		return append(actions, closed("addContract", "登记合同", "该机构未在信用管理平台登记"))
	default:
		return append(actions, can("addContract", "登记合同"), can("assignAgency", "委托项目"))
	}
}

// OfAssignment lists the buttons that the viewer has on an assignment.
func OfAssignment(ctx context.Context, db *ent.Client, a *ent.AgencyAssignment) ([]*ActionState, error) {
	if a.WithdrawnAt != nil {
		return []*ActionState{}, nil
	}
	v := viewer.FromContext(ctx)
	actions := []*ActionState{}
	if v.Has(viewer.PerfOffice) {
		actions = append(actions, can("recallAssignment", "撤回委托"))
	}
	leads, err := library.Leads(ctx, db, a)
	if err == nil && leads && a.SignedAt == nil {
		actions = append(actions, can("signIndependence", "签署独立性声明"))
	}
	return actions, err
}
