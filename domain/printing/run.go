package printing

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/printrun"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// Names are the forms in words.
var Names = map[Kind]string{
	Declaration: "项目支出绩效目标申报表", TargetReview: "绩效目标审核表", ExpertSheet: "专家评审表", Meeting: "集体评审记录",
	Monitoring: "绩效运行监控表", SelfEvaluation: "绩效自评表", Evaluation: "评价指标体系及评分表", Overall: "部门整体支出绩效目标申报表",
	SelfRollup: "绩效自评汇总表",
}

// StartPrint asks for the forms of a batch's projects, of all that the viewer sees or of
// one section or unit, or for those of projects that were selected by hand.
type StartPrint struct {
	Form           string
	BatchID        *uuid.UUID
	SectionCode    *string
	UnitCode       *string
	DeclarationIDs []uuid.UUID
}

// mostForms is how many forms one archive has at most.
const mostForms = 2_000

// Going are the statuses in which a batch of prints is not over.
var Going = []printrun.Status{printrun.StatusWAITING, printrun.StatusRUNNING}

// Start is 批量打印: it settles which forms are printed; the machine prints them by and by
// into one archive. Everybody has one under way.
func Start(ctx context.Context, db *ent.Client, in StartPrint) (*ent.PrintRun, error) {
	kind := Kind(in.Form)
	pick, known := picks[kind]
	if !known {
		return nil, fault.New(fault.NotFound, "没有这种表单").At("form")
	}
	b, err := in.scope(ctx, db)
	if err != nil {
		return nil, err
	}
	v := viewer.FromContext(ctx)
	going, err := db.PrintRun.Query().Where(printrun.UserID(v.UserID), printrun.StatusIn(Going...)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if going {
		return nil, fault.New(fault.Frozen, "上一次批量打印还没有完成，请等待或取消")
	}
	subjects, err := pick(ctx, db, b, in)
	if err != nil {
		return nil, err
	}
	switch n := len(subjects); {
	case n == 0:
		return nil, fault.New(fault.NotFound, "所选范围内没有%s", Names[kind]).At("form")
	case n > mostForms:
		return nil, fault.New(fault.TooShort, "一次最多打印 %d 份，现有 %d 份，请按科室或单位分次打印", mostForms, n).At("form")
	}
	return db.PrintRun.Create().SetDivision(v.Division).SetUserID(v.UserID).SetForm(in.Form).SetTitle(clipped(titled(b) + Names[kind])).
		SetSubjects(subjects).SetTotal(len(subjects)).Save(viewer.System(ctx, "forms are printed together"))
}

// Cancel ends a batch of prints that is not over; what was printed of it is thrown away.
func Cancel(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.PrintRun, error) {
	r, err := db.PrintRun.Query().Where(printrun.ID(in.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if !slices.Contains(Going, r.Status) {
		return nil, fault.New(fault.Frozen, "批量打印已经结束")
	}
	cancelled, err := r.Update().Where(printrun.StatusIn(Going...)).SetStatus(printrun.StatusCANCELLED).SetVersion(r.Version + 1).
		SetEndedAt(clock.Now(ctx)).Save(viewer.System(ctx, "prints are cancelled"))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return cancelled, err
}

// scope is the batch that is asked for; none where projects were selected.
func (in StartPrint) scope(ctx context.Context, db *ent.Client) (*ent.Batch, error) {
	switch n := len(in.DeclarationIDs); {
	case n > mostForms:
		return nil, fault.New(fault.TooShort, "一次最多打印 %d 份", mostForms).At("declarationIDs")
	case n > 0 && slices.Contains(yearly, Kind(in.Form)):
		return nil, fault.New(fault.NotFound, "%s不按项目打印，请选择批次", Names[Kind(in.Form)]).At("form")
	case in.BatchID == nil && n == 0:
		return nil, fault.New(fault.Required, "请选择申报批次或项目").At("batchID")
	case in.BatchID == nil:
		return nil, nil
	}
	b, err := db.Batch.Query().Where(batch.ID(*in.BatchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("batchID")
	}
	return b, err
}

// yearly are the forms of a year that are of no single project.
var yearly = []Kind{Overall, SelfRollup}

// titled is what an archive is named by before the form's name.
func titled(b *ent.Batch) string {
	if b == nil {
		return "选定项目"
	}
	return b.NameZh
}

// theirs are the declarations that a batch of prints is about.
func (in StartPrint) theirs() (of []predicate.Declaration) {
	if in.BatchID != nil {
		of = append(of, declaration.BatchID(*in.BatchID))
	}
	if len(in.DeclarationIDs) > 0 {
		of = append(of, declaration.IDIn(in.DeclarationIDs...))
	}
	if in.SectionCode != nil {
		of = append(of, declaration.HasSectionWith(section.Code(*in.SectionCode)))
	}
	if in.UnitCode != nil {
		of = append(of, declaration.HasUnitWith(unit.Code(*in.UnitCode)))
	}
	return of
}

// picks find the rows of each form that the viewer sees; what nobody has filled in yet is
// left out.
var picks = map[Kind]func(context.Context, *ent.Client, *ent.Batch, StartPrint) ([]uuid.UUID, error){
	Declaration: func(ctx context.Context, db *ent.Client, _ *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		return db.Declaration.Query().Where(in.theirs()...).Order(declaration.ByCode(), declaration.ByID()).Limit(mostForms + 1).IDs(ctx)
	},
	TargetReview: func(ctx context.Context, db *ent.Client, _ *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		return db.TargetReview.Query().Where(targetreview.DecisionIn(settled...), targetreview.HasDeclarationWith(in.theirs()...)).
			Order(targetreview.ByDeclarationField(declaration.FieldCode), targetreview.ByRevision()).Limit(mostForms + 1).IDs(ctx)
	},
	ExpertSheet: func(ctx context.Context, db *ent.Client, _ *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		return db.ExpertSheet.Query().Where(expertsheet.StatusEQ(expertsheet.StatusLOCKED), expertsheet.HasDeclarationWith(in.theirs()...)).
			Order(expertsheet.ByDeclarationField(declaration.FieldCode), expertsheet.ByLabel()).Limit(mostForms + 1).IDs(ctx)
	},
	Meeting: func(ctx context.Context, db *ent.Client, _ *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		return db.ReviewRound.Query().Where(reviewround.MetAtNotNil(), reviewround.HasDeclarationWith(in.theirs()...)).
			Order(reviewround.ByDeclarationField(declaration.FieldCode), reviewround.ByNo()).Limit(mostForms + 1).IDs(ctx)
	},
	Monitoring: func(ctx context.Context, db *ent.Client, _ *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		return db.Monitoring.Query().Where(monitoring.RevisionGT(0), monitoring.HasDeclarationWith(in.theirs()...)).
			Order(monitoring.ByDeclarationField(declaration.FieldCode), monitoring.ByThroughMonth()).Limit(mostForms + 1).IDs(ctx)
	},
	SelfEvaluation: func(ctx context.Context, db *ent.Client, _ *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		return db.SelfEvaluation.Query().Where(selfevaluation.RevisionGT(0), selfevaluation.HasDeclarationWith(in.theirs()...)).
			Order(selfevaluation.ByDeclarationField(declaration.FieldCode)).Limit(mostForms + 1).IDs(ctx)
	},
	Evaluation: func(ctx context.Context, db *ent.Client, _ *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		return db.Evaluation.Query().Where(evaluation.HasDeclarationWith(in.theirs()...)).
			Order(evaluation.ByDeclarationField(declaration.FieldCode), evaluation.ByID()).Limit(mostForms + 1).IDs(ctx)
	},
	Overall: func(ctx context.Context, db *ent.Client, b *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		q := db.Overall.Query().Where(overall.Year(b.BudgetYear))
		if in.SectionCode != nil {
			q.Where(overall.HasSectionWith(section.Code(*in.SectionCode)))
		}
		if in.UnitCode != nil {
			q.Where(overall.HasUnitWith(unit.Code(*in.UnitCode)))
		}
		return q.Order(overall.ByUnitName(), overall.ByID()).Limit(mostForms + 1).IDs(ctx)
	},
	SelfRollup: func(ctx context.Context, db *ent.Client, b *ent.Batch, in StartPrint) ([]uuid.UUID, error) {
		q := db.Rollup.Query().Where(rollup.Year(b.BudgetYear), rollup.RevisionGT(0), rollup.StageNEQ(rollup.StageWITHDRAWN))
		if in.SectionCode != nil {
			q.Where(rollup.HasSectionWith(section.Code(*in.SectionCode)))
		}
		if in.UnitCode != nil {
			q.Where(rollup.HasUnitWith(unit.Code(*in.UnitCode)))
		}
		return q.Order(rollup.ByUnitName(), rollup.ByID()).Limit(mostForms + 1).IDs(ctx)
	},
}

// entry is the name of a form's file in the archive; the number keeps it single.
func entry(no int, name string) string {
	const longest = 60
	ending := ".pdf"
	if runes := []rune(name[:len(name)-len(ending)]); len(runes) > longest {
		name = string(runes[:longest-1]) + "…" + ending
	}
	return fmt.Sprintf("%04d %s", no, name)
}
