package overall

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/overallfile"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// AttachInput is a file that was stored by its content, to prove a department's evaluation.
type AttachInput struct {
	OverallID uuid.UUID
	Name      string
	Mime      string
	Size      int64
	Sha256    string
}

// mostFiles bounds what one department's form carries.
const mostFiles = 60

// Attach gives evidence (佐证材料) while the department's clerk writes the evaluation.
func Attach(ctx context.Context, db *ent.Client, in AttachInput) (*ent.OverallFile, error) {
	q := db.Overall.Query().Where(overall.ID(in.OverallID))
	q.Modify(store.Held) // files are counted by one at a time
	o, err := q.Only(ctx)
	if ent.IsNotFound(err) || err == nil && !workflow.OverallRole(ctx, o)(viewer.UnitClerk) {
		return nil, fault.Missing().At("overallID")
	}
	if err != nil {
		return nil, err
	}
	if !slices.Contains(workflow.OverallScorable, o.Stage) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，佐证材料只在填写评价期间提交", workflow.OverallStageNames[o.Stage]).At("overallID")
	}
	ctx = viewer.System(ctx, "what proves a department's evaluation")
	n, err := db.OverallFile.Query().Where(overallfile.OverallID(o.ID)).Count(ctx)
	if err != nil {
		return nil, err
	}
	if n >= mostFiles {
		return nil, fault.New(fault.TooShort, "佐证材料最多 %d 个", mostFiles).At("file")
	}
	name, err := filing.FileName(in.Name)
	if err != nil {
		return nil, err
	}
	return db.OverallFile.Create().SetDivision(o.Division).SetOverallID(o.ID).SetName(name).SetMime(in.Mime).
		SetSize(in.Size).SetSha256(in.Sha256).Save(ctx)
}

// filesOf are the files at hand with a department's form.
func filesOf(ctx context.Context, db *ent.Client, id uuid.UUID) (map[uuid.UUID]bool, error) {
	ids, err := db.OverallFile.Query().Where(overallfile.OverallID(id)).IDs(viewer.System(ctx, "the files of a department's form"))
	known := map[uuid.UUID]bool{}
	for _, id := range ids {
		known[id] = true
	}
	return known, err
}
