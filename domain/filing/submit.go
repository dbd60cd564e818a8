package filing

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/indicators"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/declarationversion"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/viewer"
)

// Submit hands the form to the head: all faults at once, or the next immutable
// version. E_BATCH_CLOSED after the deadline, or after a return's due date.
func Submit(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Declaration, error) {
	d, err := hold(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := timely(ctx, db, d); err != nil {
		return nil, err
	}
	faults, err := Faults(ctx, db, d)
	if err != nil {
		return nil, err
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	hash, err := freeze(ctx, db, d, d.Revision+1)
	if err != nil {
		return nil, err
	}
	end := d.DueAt
	return workflow.Take(ctx, db, d, in.Version, workflow.Submit, workflow.Because{Hash: hash},
		func(u *ent.DeclarationUpdateOne) {
			u.SetRevision(d.Revision + 1).ClearReturnedUntil().SetNillableDueAt(end)
			if d.SubmittedOn == nil {
				u.SetSubmittedOn(clock.DateOf(clock.Now(ctx)))
			}
		})
}

// timely tells whether the clerk may still submit. The batch's date binds a first
// submission, the due date of a return the next one.
func timely(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	end := d.ReturnedUntil
	if end == nil {
		until, err := deadline(ctx, db, d.Edges.Batch, d.UnitID)
		if err != nil {
			return err
		}
		return inTime(ctx, d.Edges.Batch, until)
	}
	if now := nowIn(ctx); !now.Before(*end) {
		return fault.New(fault.BatchClosed, "修改期限已于 %s 届满", clock.LastDay(*end))
	}
	return nil
}

// Faults is what stands against submitting the form as it is stored: its own
// rules, its attachments, and the other declarations of the unit.
func Faults(ctx context.Context, db *ent.Client, d *ent.Declaration) (fault.List, error) {
	// The batch as a page has loaded it may lack the column.
	b, err := db.Batch.Query().Where(batch.ID(d.BatchID)).Select(batch.FieldStandards, batch.FieldBlockOpenRectification).Only(ctx)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return nil, err
	}
	files, err := db.Attachment.Query().Where(attachment.DeclarationID(d.ID), attachment.Removed(false)).All(ctx)
	if err != nil {
		return nil, err
	}
	given := make([]Attachment, len(files))
	for i, f := range files {
		given[i] = Attachment{Kind: string(f.Kind)}
	}
	faults := CheckStored(d.Form, set, given)
	usual, err := indicators.Of(ctx, db, d.Form.Indicators)
	if err != nil {
		return nil, err
	}
	faults = append(faults, asInLibrary(d.Form, set, usual)...)
	twin, err := sameName(ctx, db, d).Exist(viewer.System(ctx, "projects of the same name"))
	if err != nil {
		return nil, err
	}
	if twin {
		faults.Add(fault.New(fault.SimilarProject, "本单位 %d 年度已有同名项目，提交后可能因重复申报不予受理", d.BudgetYear).At("nameZh"))
	}
	if b.BlockOpenRectification {
		faults, err = rectified(ctx, db, d, faults)
	}
	return faults, err
}

// asInLibrary holds rows that were taken from the indicator library to it: their unit
// and the way they count are the library's.
func asInLibrary(f form.Declaration, s *standard.Set, usual map[string]*indicators.Usual) (faults fault.List) {
	for i, row := range f.Indicators {
		ref, path := word(row.LibraryRef), at("indicators", i)
		if ref == "" {
			continue
		}
		of, known := usual[ref]
		if !known {
			faults.Add(fault.New(fault.NotFound, "指标库没有这个指标").At(path + ".libraryRef"))
			continue
		}
		is, was := s.Taxonomy.Operator(pick(row.Operator)), s.Taxonomy.Operator(of.Operator)
		if is != nil && was != nil && is.Direction != was.Direction {
			faults.Add(fault.New(fault.NotFound, "取自指标库的指标应为 %s，不取自指标库的请另加一行", was.Symbol).At(path + ".operator"))
		}
		if unit := pick(row.Unit); unit != "" && was != nil && was.Quantitative && unit != of.Unit {
			faults.Add(fault.New(fault.NotFound, "取自指标库的指标以 %s 计，不取自指标库的请另加一行", of.Unit).At(path + ".unit"))
		}
	}
	return faults
}

// rectified adds what the project still owes of earlier years, where the batch asks: an
// item that is open past its date (E_RECTIFY_OPEN).
func rectified(ctx context.Context, db *ent.Client, d *ent.Declaration, faults fault.List) (fault.List, error) {
	n, err := db.Problem.Query().Where(problem.ProjectID(d.ProjectID), problem.StatusIn(workflow.ProblemOpen...),
		problem.DueAtLTE(clock.Now(ctx))).Count(viewer.System(ctx, "what is not put right"))
	if n > 0 {
		faults.Add(fault.New(fault.RectifyOpen, "该项目有 %d 项整改逾期未完成，完成前不能提交", n))
	}
	return faults, err
}

// sameName queries the other declarations of the unit and year with the same normalised name.
func sameName(_ context.Context, db *ent.Client, d *ent.Declaration) *ent.DeclarationQuery {
	return db.Declaration.Query().Where(
		declaration.IDNEQ(d.ID), declaration.UnitID(d.UnitID), declaration.BudgetYear(d.BudgetYear),
		declaration.NormalName(standard.NormalName(d.NameZh)),
		declaration.StageNotIn(declaration.StageWITHDRAWN, declaration.StageBLOCKED))
}

// freeze writes the next version of the form with its files, and its indicators
// as rows. It returns the version's hash.
func freeze(ctx context.Context, db *ent.Client, d *ent.Declaration, no int) (string, error) {
	files, err := fileRefs(ctx, db, d)
	if err != nil {
		return "", err
	}
	hash, err := HashOf(d.Form, files)
	if err != nil {
		return "", err
	}
	name := viewer.FromContext(ctx).Name
	ctx = viewer.System(ctx, "freeze the submitted version")
	err = db.DeclarationVersion.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetNo(no).
		SetForm(d.Form).SetFiles(files).SetHash(hash).SetSubmittedBy(name).Exec(ctx)
	if err != nil {
		return "", fmt.Errorf("freeze version %d: %w", no, err)
	}
	if _, err := db.Indicator.Delete().Where(indicator.DeclarationID(d.ID)).Exec(ctx); err != nil {
		return "", err
	}
	rows := Indicators(db, d)
	if no > 1 {
		first, err := db.DeclarationVersion.Query().Where(declarationversion.DeclarationID(d.ID), declarationversion.No(1)).Only(ctx)
		if err != nil {
			return "", fmt.Errorf("the first version: %w", err)
		}
		for i, changed := range revised(d.Form.Indicators, first.Form.Indicators) {
			rows[i].SetRevised(changed)
		}
	}
	return hash, db.Indicator.CreateBulk(rows...).Exec(ctx)
}

func fileRefs(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]form.FileRef, error) {
	rows, err := db.Attachment.Query().Where(attachment.DeclarationID(d.ID), attachment.Removed(false)).
		Order(attachment.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	refs := make([]form.FileRef, len(rows))
	for i, a := range rows {
		refs[i] = form.FileRef{Kind: string(a.Kind), Name: a.Name, Sha256: a.Sha256, Size: a.Size}
	}
	return refs, nil
}

// HashOf is the SHA-256 of a submitted version: its form and files in JSON, whose
// fields stand in the order of their structs.
func HashOf(f form.Declaration, files []form.FileRef) (string, error) {
	body, err := json.Marshal(struct {
		Form  form.Declaration `json:"form"`
		Files []form.FileRef   `json:"files"`
	}{f, files})
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:]), err
}

// Indicators are the rows of a submitted version's indicators.
func Indicators(db *ent.Client, d *ent.Declaration) []*ent.IndicatorCreate {
	rows := make([]*ent.IndicatorCreate, len(d.Form.Indicators))
	for i, row := range d.Form.Indicators {
		rows[i] = IndicatorOf(db, d.Division, d.ID, i+1, row)
	}
	return rows
}

// IndicatorOf is the row of one line of a declaration's indicators.
func IndicatorOf(db *ent.Client, division string, declarationID uuid.UUID, no int, row form.Indicator) *ent.IndicatorCreate {
	horizon := pick(row.Horizon)
	if horizon == "" {
		horizon = annual
	}
	target := word(row.TargetValue)
	if target == "" {
		target = word(row.TargetText)
	}
	made := db.Indicator.Create().SetDivision(division).SetDeclarationID(declarationID).SetNo(no).
		SetHorizon(horizon).SetLevel1(pick(row.Level1)).SetLevel2(pick(row.Level2)).
		SetNameZh(word(row.NameZh)).SetNormalName(standard.NormalName(word(row.NameZh))).SetOperator(pick(row.Operator)).
		SetTarget(target).SetUnit(pick(row.Unit)).SetScoringRule(pick(row.ScoringRule)).SetCheckpoints(row.Checkpoints)
	if p, err := exact.ParsePoints(word(row.Weight)); err == nil {
		made.SetWeight(p)
	}
	if id, err := uuid.Parse(word(row.LibraryRef)); err == nil {
		made.SetLibraryID(id)
	}
	return made
}
