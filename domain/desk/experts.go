package desk

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// expertVerbs are the steps of an entry as buttons; each mutation bears the step's name.
var expertVerbs = map[workflow.Action]string{
	workflow.CheckExpert: "核实通过", workflow.AdmitExpert: "批准入库", workflow.RefuseExpert: "不予入库", workflow.Reapply: "重新申请",
	workflow.AskRenewal: "申请续聘", workflow.RenewExpert: "续聘", workflow.PauseExpert: "暂停", workflow.ResumeExpert: "恢复",
	workflow.LeaveLibrary: "退出专家库",
}

// OfExpert lists the buttons that the viewer has on an entry of the library.
func OfExpert(ctx context.Context, db *ent.Client, e *ent.Expert) ([]*ActionState, error) {
	actions := EntryActions(ctx, e)
	for i, a := range actions {
		var stop error
		switch workflow.Action(a.Action) {
		case workflow.ResumeExpert:
			stop = library.Resumable(ctx, db, e)
		case workflow.CheckExpert, workflow.AdmitExpert:
			stop = library.Single(ctx, db, e.ID)
		}
		if stop == nil {
			continue
		}
		shut, err := openTo(a.Action, a.NameZh, stop)
		if err != nil {
			return nil, err
		}
		actions[i] = shut
	}
	return actions, nil
}

// EntryActions lists the viewer's buttons on an entry, by its row and the viewer's roles alone.
func EntryActions(ctx context.Context, e *ent.Expert) []*ActionState {
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
			actions = append(actions, closed(string(step.Action), name, fault.New(fault.Forbidden, "录入或核实的人不能批准，须由另一人办理")))
		case ahead && (step.Action == workflow.AskRenewal || step.Action == workflow.RenewExpert):
			actions = append(actions, closed(string(step.Action), name, fault.New(fault.Frozen, "已经续聘，新的聘期自 %s 起", next)))
		case step.Action == workflow.AskRenewal && e.RenewalAskedAt != nil:
			actions = append(actions, closed(string(step.Action), name, fault.New(fault.Frozen, "已于 %s 申请", clock.DateOf(*e.RenewalAskedAt))))
		case step.Action == workflow.RenewExpert:
			actions = append(actions, byAnother(ctx, e.ID, string(step.Action), name, "续聘本人"))
		default:
			actions = append(actions, can(string(step.Action), name))
		}
	}
	if policy.KeepsLibrary(v) && library.Erasable(e) {
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
func OfAgency(ctx context.Context, a *ent.Agency, years *library.AgencyYears) []*ActionState {
	if !policy.EngagesForBureau(viewer.FromContext(ctx)) {
		return []*ActionState{}
	}
	actions := []*ActionState{can("saveAgency", "修改"), can("addAgencyPerson", "添加人员")}
	if shut := years.Door(a, years.Now); shut != nil {
		actions = append(actions, closed("addContract", "登记合同", shut))
	} else {
		actions = append(actions, can("addContract", "登记合同"))
	}
	if a.Status == agency.StatusACTIVE && a.OnPlatform {
		actions = append(actions, can("assignAgency", "委托项目"))
	}
	return actions
}

// OfAssignment lists the buttons that the viewer has on an assignment.
func OfAssignment(ctx context.Context, db *ent.Client, a *ent.AgencyAssignment) ([]*ActionState, error) {
	if a.WithdrawnAt != nil {
		return []*ActionState{}, nil
	}
	actions, err := marking(ctx, db, a)
	if err != nil {
		return nil, err
	}
	if policy.EngagesForBureau(viewer.FromContext(ctx)) {
		actions = append(actions, can("recallAssignment", "撤回委托"))
	}
	leads, err := library.Leads(ctx, db, a)
	if err == nil && leads && a.SignedAt == nil {
		actions = append(actions, can("signIndependence", "签署独立性声明"))
	}
	return actions, err
}

// marking is the button of 考核 for who engaged for an assignment.
func marking(ctx context.Context, db *ent.Client, a *ent.AgencyAssignment) ([]*ActionState, error) {
	if !policy.MarksAgencies(viewer.FromContext(ctx)) {
		return []*ActionState{}, nil
	}
	a, err := db.AgencyAssignment.Query().Where(agencyassignment.ID(a.ID)).WithContract().WithMark().Only(ctx)
	if err != nil {
		return nil, err
	}
	ours, err := library.Engaged(ctx, db, a)
	if err != nil || !ours {
		return []*ActionState{}, err
	}
	name := "考核"
	if a.Edges.Mark != nil {
		name = "更正考核"
	}
	shut, err := library.Unmarkable(ctx, db, a)
	if err != nil {
		return nil, err
	}
	if shut != nil {
		return []*ActionState{closed("markAgency", name, shut)}, nil
	}
	return []*ActionState{can("markAgency", name)}, nil
}

// OfAgencyMark lists the buttons that the viewer has on a third party's mark.
func OfAgencyMark(ctx context.Context, m *ent.AgencyMark) []*ActionState {
	if v := viewer.FromContext(ctx); v.AgencyID == nil || *v.AgencyID != m.AgencyID || m.AnsweredAt != nil {
		return []*ActionState{}
	}
	return []*ActionState{can("answerAgencyMark", "申辩")}
}
