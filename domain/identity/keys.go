package identity

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"path/filepath"

	"hengxiao/domain/secret"
)

// Keys sign access tokens and seal what is kept of people's secrets.
type Keys struct {
	id     string // of the key that signs
	signer ed25519.PrivateKey
	known  map[string]ed25519.PublicKey // by id: the signer's, and former ones whose tokens still live
	jwks   []byte
	Box    *secret.Box // seals what rows keep of people's secrets
}

// KeySource says where the keys are: in the data directory, where the first
// start makes them, or given in the environment where several servers share one
// database. To rotate, a new seed is put in front and the old one kept behind
// it, a signing key's for as long as its access tokens live.
type KeySource struct {
	DataDir string
	Signing string // HENGXIAO_SIGNING_KEY
	Sealing string // HENGXIAO_SEALING_KEY
}

func (k KeySource) signing() secret.Source {
	return secret.Source{Given: k.Signing, Dir: filepath.Join(k.DataDir, "keys"), Name: "signing.key"}
}

func (k KeySource) sealing() secret.Source {
	return secret.Source{Given: k.Sealing, Dir: filepath.Join(k.DataDir, "keys"), Name: "sealing.key"}
}

// LoadKeys reads the keys, or makes them at the first start.
func LoadKeys(from KeySource) (*Keys, error) {
	signing, err := from.signing().Seeds()
	if err != nil {
		return nil, err
	}
	sealing, err := from.sealing().Seeds()
	if err != nil {
		return nil, err
	}
	box, err := secret.NewBox(sealing)
	if err != nil {
		return nil, err
	}
	keys := &Keys{Box: box, known: map[string]ed25519.PublicKey{}}
	for i, seed := range signing {
		private := ed25519.NewKeyFromSeed(seed[:])
		public := private.Public().(ed25519.PublicKey)
		id := keyID(public)
		if i == 0 {
			keys.id, keys.signer = id, private
		}
		keys.known[id] = public
	}
	keys.jwks, err = jwks(keys.known)
	return keys, err
}

func keyID(public ed25519.PublicKey) string {
	sum := sha256.Sum256(public)
	return base64.RawURLEncoding.EncodeToString(sum[:9])
}

// JWKS is the document with which others verify access tokens.
func (k *Keys) JWKS() []byte { return k.jwks }

type jwk struct {
	KeyType   string `json:"kty"`
	Curve     string `json:"crv"`
	X         string `json:"x"`
	ID        string `json:"kid"`
	Use       string `json:"use"`
	Algorithm string `json:"alg"`
}

func jwks(known map[string]ed25519.PublicKey) ([]byte, error) {
	set := struct {
		Keys []jwk `json:"keys"`
	}{Keys: []jwk{}}
	for id, public := range known {
		set.Keys = append(set.Keys, jwk{"OKP", "Ed25519", base64.RawURLEncoding.EncodeToString(public), id, "sig", "EdDSA"})
	}
	return json.Marshal(set)
}
