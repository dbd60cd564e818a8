package spending

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// RollupFaults says what stands against a kept roll-up's next step.
func RollupFaults(ctx context.Context, db *ent.Client, r *ent.Rollup) ([]*fault.Fault, error) {
	now, err := asTheyStand(ctx, db, r)
	if err != nil {
		return nil, err
	}
	return append([]*fault.Fault{}, CheckRollup(r, now)...), nil
}

// upToDate loads a kept roll-up of which nothing stands against its next step.
func upToDate(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Rollup, error) {
	r, err := loadRolled(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	now, err := asTheyStand(ctx, db, r)
	if err != nil {
		return nil, err
	}
	return r, CheckRollup(r, now).Err()
}

// asTheyStand are the self-evaluations in a kept roll-up as they are now, by their id.
func asTheyStand(ctx context.Context, db *ent.Client, r *ent.Rollup) (map[uuid.UUID]*ent.SelfEvaluation, error) {
	ids := make([]uuid.UUID, len(r.Figures.Projects))
	for i, p := range r.Figures.Projects {
		ids[i] = p.SelfEvaluationID
	}
	rows, err := db.SelfEvaluation.Query().Where(selfevaluation.IDIn(ids...)).
		Select(selfevaluation.FieldID, selfevaluation.FieldStage, selfevaluation.FieldRevision, selfevaluation.FieldTotal, selfevaluation.FieldFinalTotal).
		All(viewer.System(ctx, "what became of self-evaluations that were rolled up"))
	now := map[uuid.UUID]*ent.SelfEvaluation{}
	for _, e := range rows {
		now[e.ID] = e
	}
	return now, err
}

// CheckRollup judges a kept roll-up against its self-evaluations as they stand now, for its
// next step: where it is compiled its text is whole, nowhere has one of them changed since,
// and it is confirmed after each of them.
func CheckRollup(r *ent.Rollup, now map[uuid.UUID]*ent.SelfEvaluation) (faults fault.List) {
	if r.Stage == rollup.StageCONFIRMED || r.Stage == rollup.StageWITHDRAWN {
		return nil
	}
	if slices.Contains(workflow.RollupEditable, r.Stage) {
		faults = append(rollupName(r.NameZh), rollupCompletion(r.Completion)...)
	}
	for i, p := range r.Figures.Projects {
		e := now[p.SelfEvaluationID]
		said := changed(p, e)
		switch {
		case said != "":
			said = "“" + p.NameZh + "”在汇总后" + said + "，请重新汇总"
		case confirming(r) && e.FinalTotal == nil:
			said = "“" + p.NameZh + "”的自评还没有确认，请先确认"
		default:
			continue
		}
		faults.Add(fault.New(fault.Frozen, said).At("figures.projects[%d]", i))
	}
	return faults
}

// confirming tells whether a kept roll-up is to be confirmed next.
func confirming(r *ent.Rollup) bool {
	return r.Stage == rollup.StageSECTION_REVIEW || r.Stage == rollup.StageOFFICE_REVIEW
}

// Confirmable says why the viewer may not confirm a kept roll-up: another person does than
// who submitted it.
func Confirmable(ctx context.Context, r *ent.Rollup) error {
	if r.SubmittedBy != nil && *r.SubmittedBy == viewer.FromContext(ctx).UserID {
		return fault.New(fault.Forbidden, "不能确认自己提交的汇总表，须由另一人办理")
	}
	return nil
}

const longestRollupName = 100

func rollupName(nameZh string) (faults fault.List) {
	switch n := form.Length(nameZh); {
	case n == 0:
		faults.Add(fault.New(fault.Required, "请填写汇总表名称").At("nameZh"))
	case n > longestRollupName:
		faults.Add(fault.New(fault.TooShort, "汇总表名称最多 %d 个字，现有 %d 个字", longestRollupName, n).At("nameZh"))
	}
	return faults
}

func rollupCompletion(completion string) (faults fault.List) {
	switch n := form.Length(completion); {
	case n == 0:
		faults.Add(fault.New(fault.Required, "请填写总体目标完成情况").At("completion"))
	case n < shortestCompletion || n > longestCompletion:
		faults.Add(fault.New(fault.TooShort, "总体目标完成情况应有 %d 至 %d 个字，现有 %d 个字", shortestCompletion, longestCompletion, n).At("completion"))
	}
	return faults
}

// changed says what became of a self-evaluation since it was rolled up; "" for nothing that
// the figures know.
func changed(p *form.RolledProject, e *ent.SelfEvaluation) string {
	switch {
	case slices.Contains(workflow.SelfEditable, e.Stage):
		return "已退回修改"
	case e.Revision != p.Revision:
		return "已重新提交"
	}
	if total := stands(e); total != p.Total {
		return fmt.Sprintf("得分由 %s 变为 %s", p.Total, total)
	}
	return ""
}

// stands is the total that counts: the confirmed one, until then the unit's own.
func stands(e *ent.SelfEvaluation) exact.Points {
	if e.FinalTotal != nil {
		return *e.FinalTotal
	}
	return *e.Total
}
