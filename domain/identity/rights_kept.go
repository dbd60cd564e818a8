package identity

import (
	"sync"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/viewer"
)

const (
	rightsAge   = 2 * time.Second // after which another server's revocation is seen
	rightsBound = 20_000          // sessions
)

// rights remembers viewers for a moment, so that a page's requests do not each
// read the same rows.
type rights struct {
	mu   sync.Mutex
	kept map[uuid.UUID]keptRights // by session
}

type keptRights struct {
	viewer viewer.Viewer
	at     time.Time
}

func newRights() *rights { return &rights{kept: map[uuid.UUID]keptRights{}} }

func (k keptRights) fresh(now time.Time) bool {
	return !now.Before(k.at) && now.Sub(k.at) < rightsAge
}

// find returns a copy, or nil: the door writes the request's id into it.
func (r *rights) find(c Claims, now time.Time) *viewer.Viewer {
	r.mu.Lock()
	defer r.mu.Unlock()
	k, ok := r.kept[c.SessionID]
	if !ok || !k.fresh(now) || k.viewer.UserID != c.UserID {
		return nil
	}
	v := k.viewer
	return &v
}

func (r *rights) keep(v viewer.Viewer, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.kept) >= rightsBound {
		for id, k := range r.kept {
			if !k.fresh(at) {
				delete(r.kept, id)
			}
		}
	}
	if len(r.kept) < rightsBound {
		r.kept[v.SessionID] = keptRights{v, at}
	}
}

// forget drops what is kept of a person.
func (r *rights) forget(person uuid.UUID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for id, k := range r.kept {
		if k.viewer.UserID == person {
			delete(r.kept, id)
		}
	}
}
