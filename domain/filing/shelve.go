package filing

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/viewer"
)

// ShelveProject shelves a project of the library, or takes it up again.
type ShelveProject struct {
	ID      uuid.UUID
	Version int
	Shelve  bool
	Reason  string
}

// Shelve is 搁置: a shelved project is found but not declared.
func Shelve(ctx context.Context, db *ent.Client, in ShelveProject) (*ent.Project, error) {
	if _, err := workflow.NeedText("reason", "原因", in.Reason, 2); err != nil {
		return nil, err
	}
	p, err := db.Project.Query().Where(project.ID(in.ID)).Only(ctx)
	if ent.IsNotFound(err) || err == nil && !ours(ctx, p) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	status := project.StatusACTIVE
	if in.Shelve {
		status = project.StatusSHELVED
	}
	p, err = db.Project.UpdateOneID(in.ID).Where(project.Version(in.Version)).
		SetVersion(in.Version + 1).SetStatus(status).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return p, err
}

// ours tells whether the viewer files or signs for the project's unit.
func ours(ctx context.Context, p *ent.Project) bool {
	return viewer.FromContext(ctx).Covers([]viewer.Role{viewer.UnitClerk, viewer.UnitHead}, p.UnitID, p.SectionID, uuid.Nil)
}
