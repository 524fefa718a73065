import ShardPlanCommandLine

extension Manual {
  /// Installing completions in each shell; a test runs these lines in an empty home folder.
  static let installingCompletions = ManualSection(
    "Completions",
    .paragraph(
      """
      With the package bash-completion, Bash finds the script in this folder:
      """),
    .commands([
      "mkdir -p ~/.local/share/bash-completion/completions",
      "shardplan completions bash \\\n    > ~/.local/share/bash-completion/completions/shardplan",
    ]),
    .paragraph(
      """
      Without that package, and in macOS's bash 3.2, .bashrc (on macOS .bash_profile) loads it:
      """),
    .commands([
      "shardplan completions bash > ~/.shardplan-completions.bash",
      "echo 'source ~/.shardplan-completions.bash' >> ~/.bashrc",
    ]),
    .paragraph(
      """
      Zsh finds the script in any folder that fpath names before compinit runs. If .zshrc already \
      runs compinit, put the line with fpath above and leave out the last one:
      """),
    .commands([
      "mkdir -p ~/.zfunc",
      "shardplan completions zsh > ~/.zfunc/_shardplan",
      "echo 'fpath=(~/.zfunc $fpath)' >> ~/.zshrc",
      "echo 'autoload -Uz compinit && compinit' >> ~/.zshrc",
    ]),
    .paragraph("Fish finds the script without configuration:"),
    .commands([
      "mkdir -p ~/.config/fish/completions",
      "shardplan completions fish > ~/.config/fish/completions/shardplan.fish",
    ]),
    .paragraph("Then open a new shell."))

  /// Installing the manual page for one user.
  static let installingPage = ManualSection(
    "Manual page",
    .paragraph(
      """
      The program contains this manual: as a page for man and, with --format markdown, as \
      Docs/CommandLine.md.
      """),
    .commands([
      "shardplan manual | man -l -",
      "mkdir -p ~/.local/share/man/man1",
      "shardplan manual > ~/.local/share/man/man1/shardplan.1",
    ]),
    .paragraph(
      """
      man searches ~/.local/share/man if ~/.local/bin is on the PATH; otherwise set MANPATH. \
      Without the option -l, as on macOS, use: shardplan manual | mandoc | less.
      """))
}
