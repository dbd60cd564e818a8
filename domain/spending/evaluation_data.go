package spending

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// RequestData asks the unit for papers until a day.
type RequestData struct {
	ID      uuid.UUID
	Version int
	DueOn   clock.Date
	Items   []DataItemInput
}

// DataItemInput is one paper that is asked for.
type DataItemInput struct {
	NameZh   string
	Required bool
}

const mostItems, mostWords = 60, 2000

// OpenData is 下达资料清单.
func OpenData(ctx context.Context, db *ent.Client, in RequestData) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if today := clock.DateOf(clock.Now(ctx)); in.DueOn < today {
		faults.Add(fault.New(fault.DateOrder, "截止日 %s 早于今天 %s", in.DueOn, today).At("dueOn"))
	}
	if n := len(in.Items); n == 0 || n > mostItems {
		faults.Add(fault.New(fault.Required, "资料清单应有 1 至 %d 项", mostItems).At("items"))
	}
	items := make([]form.DataItem, len(in.Items))
	for i, item := range in.Items {
		name := form.Word(&item.NameZh)
		if n := form.Length(name); n == 0 || n > 100 {
			faults.Add(fault.New(fault.Required, "请填写资料名称，最多 100 个字").At("items[%d].nameZh", i))
		}
		items[i] = form.DataItem{NameZh: name, Required: item.Required}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationOpenData,
		workflow.Because{Detail: fmt.Sprintf("共 %d 项，请于 %s 前报送", len(items), in.DueOn)},
		func(u *ent.EvaluationUpdateOne) { u.SetItems(items).SetDueAt(in.DueOn.End()) })
}

// SaveEvaluationData saves what the unit gives for each paper, in the request's order.
type SaveEvaluationData struct {
	ID      uuid.UUID
	Version int
	Items   []DataAnswer
}

// DataAnswer is a paper's files, or why there are none.
type DataAnswer struct {
	Files  []uuid.UUID
	Absent *string
}

// SaveData keeps what the unit's clerk has given so far.
func SaveData(ctx context.Context, db *ent.Client, in SaveEvaluationData) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	clerk := workflow.EvaluationRole(ctx, e.Evaluation)(viewer.UnitClerk)
	if err := e.open(clerk, evaluation.StageDATA); err != nil {
		return nil, err
	}
	known, err := filesOf(ctx, db, e.DeclarationID)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if len(in.Items) > len(e.Items) {
		faults.Add(fault.New(fault.NotFound, "资料清单只有 %d 项", len(e.Items)).At("items"))
	}
	items := append([]form.DataItem{}, e.Items...)
	for i := range items {
		if i >= len(in.Items) {
			break
		}
		items[i].Files, items[i].Absent = in.Items[i].Files, form.Word(in.Items[i].Absent)
		if n := form.Length(items[i].Absent); n > mostWords {
			faults.Add(fault.New(fault.TooShort, "说明最多 %d 个字，现为 %d 个字", mostWords, n).At("items[%d].absent", i))
		}
		for k, id := range in.Items[i].Files {
			if known[id] != attachment.KindEVIDENCE {
				faults.Add(fault.New(fault.NotFound, "没有这份佐证材料").At("items[%d].files[%d]", i, k))
			}
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return e.keep(ctx, db, func(u *ent.EvaluationUpdateOne) { u.SetItems(items) })
}

// CheckData says which papers are missing: each required one has its files, or the
// reason why there are none.
func CheckData(items []form.DataItem) fault.List {
	var faults fault.List
	for i, item := range items {
		if item.Required && len(item.Files) == 0 && item.Absent == "" {
			faults.Add(fault.New(fault.Required, "请上传“%s”，没有的请说明原因", item.NameZh).At("items[%d].files", i))
		}
	}
	return faults
}

// SubmitData is 资料报送完毕.
func SubmitData(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := CheckData(e.Items).Err(); err != nil {
		return nil, err
	}
	moved, err := workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationDataDone, workflow.Because{}, nil)
	if err != nil {
		return nil, err
	}
	return moved, e.repeatResults(viewer.System(ctx, "what the unit says was achieved"), db)
}

// repeatResults begins the evaluators' results with what the unit's self-evaluation says,
// so that they write only what they found otherwise.
func (e *evaluated) repeatResults(ctx context.Context, db *ent.Client) error {
	self, err := db.SelfEvaluation.Query().
		Where(selfevaluation.DeclarationID(e.DeclarationID), selfevaluation.StageNotIn(workflow.SelfEditable...)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	report, err := draftOf(ctx, db, e.Evaluation)
	if err != nil || len(report.Form.Results) > 0 {
		return err
	}
	draft := report.Form
	for _, row := range self.Form.Results {
		draft.Results = append(draft.Results, form.ResultRow{Actual: row.Actual, Tier: row.Tier, Points: row.Points, Met: row.Met, Checks: row.Checks})
	}
	return report.Update().SetForm(draft).Exec(ctx)
}
