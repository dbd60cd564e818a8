package library

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/viewer"
)

// Oneself refuses what the office does to an expert where that is the viewer's own entry
// (E_FORBIDDEN): whoever is of the office and an expert leaves it to a second person.
func Oneself(ctx context.Context, expertID uuid.UUID, act string) error {
	if own := viewer.FromContext(ctx).ExpertID; own == nil || *own != expertID {
		return nil
	}
	return fault.New(fault.Forbidden, "不能%s，须由另一人办理", act)
}
