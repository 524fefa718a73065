import ShardPlanCommandLine

extension Manual {
  /// Installing completions in each shell; a test runs these lines in an empty home folder.
  static let installingCompletions = ManualSection(
    "Completions",
    .paragraph(
      """
      Bash, where the package bash-completion is installed, finds the script in a folder of its own:
      """),
    .commands([
      "mkdir -p ~/.local/share/bash-completion/completions",
      "shardplan completions bash \\\n    > ~/.local/share/bash-completion/completions/shardplan",
    ]),
    .paragraph(
      """
      Without that package, and in the bash 3.2 of macOS, .bashrc (on macOS .bash_profile) loads it:
      """),
    .commands([
      "shardplan completions bash > ~/.shardplan-completions.bash",
      "echo 'source ~/.shardplan-completions.bash' >> ~/.bashrc",
    ]),
    .paragraph(
      """
      Zsh finds the script in any folder of fpath that is named before compinit runs. Where .zshrc \
      runs compinit already, put the line with fpath above that, and leave the last one out:
      """),
    .commands([
      "mkdir -p ~/.zfunc",
      "shardplan completions zsh > ~/.zfunc/_shardplan",
      "echo 'fpath=(~/.zfunc $fpath)' >> ~/.zshrc",
      "echo 'autoload -Uz compinit && compinit' >> ~/.zshrc",
    ]),
    .paragraph("Fish finds the script by itself:"),
    .commands([
      "mkdir -p ~/.config/fish/completions",
      "shardplan completions fish > ~/.config/fish/completions/shardplan.fish",
    ]),
    .paragraph("A shell that is started after that completes what the Tab key is pressed behind."))

  /// Installing the manual page for one user.
  static let installingPage = ManualSection(
    "Manual page",
    .paragraph(
      """
      The program carries this manual: as a page for man and, with --format markdown, as the document \
      Docs/CommandLine.md. To read the page at once, or to install it:
      """),
    .commands([
      "shardplan manual | man -l -",
      "mkdir -p ~/.local/share/man/man1",
      "shardplan manual > ~/.local/share/man/man1/shardplan.1",
    ]),
    .paragraph(
      """
      man searches ~/.local/share/man where ~/.local/bin is on the PATH; elsewhere MANPATH names it. \
      Where man takes no -l, as on macOS, the first line is: shardplan manual | mandoc | less.
      """))
}
