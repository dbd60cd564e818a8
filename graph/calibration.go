package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/calibration"
)

// ReviewQuality weighs a batch's reviews.
func (query) ReviewQuality(ctx context.Context, batchID uuid.UUID) (*calibration.ReviewQuality, error) {
	return calibration.Quality(ctx, db(ctx), batchID)
}
