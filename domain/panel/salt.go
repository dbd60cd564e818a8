package panel

import (
	"context"
	"fmt"

	"hengxiao/domain/secret"
)

// sealed is a record in which nothing is drawn as it is kept until the draw: with its salt
// sealed, for whoever reads the database or a backup could else try public values until one
// seats whom he likes. The salt of one basis does not open in another.
func sealed(ctx context.Context, p Proof) (Proof, error) {
	box, err := secret.FromContext(ctx)
	if err != nil {
		return nil, err
	}
	return p.salted(box.Seal(saltOf(p), []byte(p.salt()))), nil
}

// opened is a kept record with its salt; secret.ErrSealed when the box cannot open it, or the
// basis is not the one that was sealed. What is drawn is kept whole, and so is a basis that
// was fixed before salts were sealed: its hash holds as it is.
func opened(ctx context.Context, p Proof) (Proof, error) {
	if p.Drawn() || p.holds() {
		return p, nil
	}
	box, err := secret.FromContext(ctx)
	if err != nil {
		return nil, err
	}
	salt, err := box.Open(saltOf(p), p.salt())
	if err != nil {
		return nil, err
	}
	whole := p.salted(string(salt))
	if !whole.holds() {
		return nil, fmt.Errorf("%w: its basis has changed", secret.ErrSealed)
	}
	return whole, nil
}

// saltOf is the place for which the salt of a record is sealed.
func saltOf(p Proof) string {
	basis, _ := p.Hashes()
	return "salt of " + basis
}
