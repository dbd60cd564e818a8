package filing

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// AttachInput is a file that was stored by its content, to be given with a declaration.
type AttachInput struct {
	DeclarationID uuid.UUID
	Kind          attachment.Kind
	Name          string
	Mime          string
	Size          int64
	Sha256        string
}

// maxFiles bounds what one declaration carries.
const maxFiles = 60

// Attach gives a file with a declaration. While experts review, the form is frozen
// and only an answer may add files; evidence is given while the unit is asked for it, and
// what was found at the site by evaluators while they score; otherwise only an editable
// form takes files.
func Attach(ctx context.Context, db *ent.Client, in AttachInput) (*ent.Attachment, error) {
	q := db.Declaration.Query().Where(declaration.ID(in.DeclarationID))
	q.Modify(store.Held) // files are counted, and frozen with a submission, by one at a time
	d, err := q.Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("declarationID")
	}
	if err != nil {
		return nil, err
	}
	if in.Kind == attachment.KindSITE {
		return attachFromSite(ctx, db, d, in)
	}
	if !clerkOf(ctx, d) {
		return nil, fault.Missing().At("declarationID")
	}
	if err := takes(ctx, db, d, in.Kind); err != nil {
		return nil, err
	}
	return enter(ctx, db, d, in)
}

// attachFromSite gives what evaluators found (现场核查) while they score.
func attachFromSite(ctx context.Context, db *ent.Client, d *ent.Declaration, in AttachInput) (*ent.Attachment, error) {
	rows, err := db.Evaluation.Query().Where(evaluation.DeclarationID(d.ID)).WithDeclaration().All(ctx)
	if err != nil {
		return nil, err
	}
	mine := slices.DeleteFunc(rows, func(e *ent.Evaluation) bool { return !workflow.Evaluates(ctx, e) })
	if len(mine) == 0 {
		return nil, fault.Missing().At("declarationID")
	}
	if !slices.ContainsFunc(mine, func(e *ent.Evaluation) bool { return e.Stage == evaluation.StageSCORING }) {
		return nil, fault.New(fault.Frozen, "现场核查材料只在评分期间提交").At("kind")
	}
	return enter(viewer.System(ctx, "what evaluators found"), db, d, in)
}

// enter writes the file's row down.
func enter(ctx context.Context, db *ent.Client, d *ent.Declaration, in AttachInput) (*ent.Attachment, error) {
	n, err := db.Attachment.Query().Where(attachment.DeclarationID(d.ID), attachment.Removed(false)).Count(ctx)
	if err != nil {
		return nil, err
	}
	if n >= maxFiles {
		return nil, fault.New(fault.TooShort, "附件最多 %d 个", maxFiles).At("file")
	}
	name, err := FileName(in.Name)
	if err != nil {
		return nil, err
	}
	return db.Attachment.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetKind(in.Kind).
		SetName(name).SetMime(in.Mime).SetSize(in.Size).SetSha256(in.Sha256).Save(ctx)
}

// FileName is the name of a file as it is kept: no control characters, and not too long.
func FileName(given string) (string, error) {
	name, err := workflow.NeedText("file", "文件名", strings.Map(printable, given), 1)
	return clip(name), err
}

// takes tells whether the declaration takes or gives up a file of the kind now.
func takes(ctx context.Context, db *ent.Client, d *ent.Declaration, kind attachment.Kind) error {
	switch kind {
	case attachment.KindANSWER:
		if d.Stage != declaration.StageINDIVIDUAL_REVIEW {
			return fault.New(fault.Frozen, "补充材料只在专家评审期间提交").At("kind")
		}
	case attachment.KindEVIDENCE:
		open, err := proving(ctx, db, d)
		if err != nil {
			return err
		}
		if !open {
			return fault.New(fault.Frozen, "佐证材料只在自评填报、评价资料填报和整改期间提交").At("kind")
		}
	default:
		if !slices.Contains(workflow.Editable, d.Stage) {
			return fault.New(fault.Frozen, "当前环节为“%s”，附件不可更改", workflow.StageNames[d.Stage])
		}
	}
	return nil
}

// proving tells whether the unit is asked for evidence now: by a self-evaluation, by the
// data request of an evaluation, or by a rectification.
func proving(ctx context.Context, db *ent.Client, d *ent.Declaration) (bool, error) {
	open, err := db.SelfEvaluation.Query().
		Where(selfevaluation.DeclarationID(d.ID), selfevaluation.StageIn(workflow.SelfEditable...)).Exist(ctx)
	if err != nil || open {
		return open, err
	}
	return db.Evaluation.Query().Where(evaluation.DeclarationID(d.ID),
		evaluation.StageIn(evaluation.StageDATA, evaluation.StageRECTIFYING)).Exist(ctx)
}

func clerkOf(ctx context.Context, d *ent.Declaration) bool {
	return viewer.FromContext(ctx).Covers([]viewer.Role{viewer.UnitClerk}, d.UnitID, d.SectionID, d.BatchID)
}

// printable drops control characters from a file's name.
func printable(r rune) rune {
	if r < ' ' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
		return -1
	}
	return r
}

// RemoveAttachment takes a file out of an editable form.
type RemoveAttachment struct {
	ID           uuid.UUID
	Version      int
	AttachmentID uuid.UUID
}

// Remove takes a file out of the form; submitted versions keep it. What another form that was
// handed in refers to stays.
func Remove(ctx context.Context, db *ent.Client, in RemoveAttachment) (*ent.Declaration, error) {
	d, err := Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !clerkOf(ctx, d) {
		return nil, fault.Missing()
	}
	a, err := db.Attachment.Query().
		Where(attachment.ID(in.AttachmentID), attachment.DeclarationID(d.ID), attachment.Removed(false)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("attachmentID")
	}
	if err != nil {
		return nil, err
	}
	if err := takes(ctx, db, d, a.Kind); err != nil {
		return nil, err
	}
	if err := uncited(ctx, db, a); err != nil {
		return nil, err
	}
	return d, a.Update().SetRemoved(true).Exec(ctx)
}
