// 用 Go 自己的程序包核验一个网站的日志，不用本程序的一行代码。
// Checks the log of a site with the packages of Go alone, and no line of this program.
//
//	go run check-log.go KEY FOLDER [OLDER-CHECKPOINT]
//
// KEY 公钥 the public key, name+id+key · FOLDER 网站的 /log/ 文件夹 the folder /log/ of a site
// exit 0: 全部核验通过 everything verifies · 1: 否则 otherwise
//
// 需要 needs golang.org/x/mod (sumdb/note, sumdb/tlog)
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "go run check-log.go KEY FOLDER [OLDER-CHECKPOINT]")
		os.Exit(2)
	}
	verifier, err := note.NewVerifier(os.Args[1])
	stop(err)
	folder := tiles(os.Args[2])
	tree := checkpoint(filepath.Join(os.Args[2], "checkpoint"), verifier)
	hashes := tlog.TileHashReader(tree, folder)
	root, err := tlog.TreeHash(tree.N, hashes)
	stop(err)
	if root != tree.Hash {
		stop(fmt.Errorf("the tiles have another root than the checkpoint"))
	}
	for index, entry := range entries(os.Args[2], tree.N) {
		proof, err := tlog.ProveRecord(tree.N, int64(index), hashes)
		stop(err)
		stop(tlog.CheckRecord(proof, tree.N, tree.Hash, int64(index), tlog.RecordHash(entry)))
	}
	for size := int64(1); size < tree.N; size++ {
		older, err := tlog.TreeHash(size, hashes)
		stop(err)
		extends(hashes, tree, tlog.Tree{N: size, Hash: older})
	}
	if len(os.Args) > 3 {
		older := checkpoint(os.Args[3], verifier)
		if older.N > tree.N {
			stop(fmt.Errorf("the log had %d entries and has %d", older.N, tree.N))
		}
		extends(hashes, tree, older)
	}
	fmt.Printf("%s: %d\n", verifier.Name(), tree.N)
}

// extends checks that a tree extends an older one.
func extends(hashes tlog.HashReader, tree, older tlog.Tree) {
	proof, err := tlog.ProveTree(tree.N, older.N, hashes)
	stop(err)
	stop(tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash))
}

// checkpoint is the tree that a signed note speaks of.
func checkpoint(file string, verifier note.Verifier) tlog.Tree {
	text, err := os.ReadFile(file)
	stop(err)
	opened, err := note.Open(text, note.VerifierList(verifier))
	stop(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		stop(fmt.Errorf("%s is no checkpoint of %s", file, verifier.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	stop(err)
	hash, err := tlog.ParseHash(lines[2])
	stop(err)
	return tlog.Tree{N: size, Hash: hash}
}

// tiles reads tiles of height 8 from a folder that is laid out as C2SP tlog-tiles has it.
type tiles string

func (tiles) Height() int                     { return 8 }
func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(wanted))
	for at, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		read, err := os.ReadFile(filepath.Join(string(folder), path))
		if err != nil {
			return nil, err
		}
		data[at] = read
	}
	return data, nil
}

// entries are the entries of the log, bundle after bundle.
func entries(folder string, size int64) [][]byte {
	var found [][]byte
	for first := int64(0); first < size; first += 256 {
		width := size - first
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: 8, L: 0, N: first / 256, W: int(width)}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(folder, path))
		stop(err)
		for len(data) > 0 {
			length := int(binary.BigEndian.Uint16(data))
			found = append(found, data[2:2+length])
			data = data[2+length:]
		}
	}
	if int64(len(found)) != size {
		stop(fmt.Errorf("%d entries of %d", len(found), size))
	}
	return found
}

func stop(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
