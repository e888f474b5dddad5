using System.Text;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Tests.Support;

namespace Annals.Tests.Cli;

/// <summary>What <c>annals diff</c> says of real histories, word for word.</summary>
public sealed class DiffHistoriesTests : IDisposable
{
    private const string Nothing = "## What this change means\n\nNothing that a reader would notice.\n";

    private const string Ada = """
        ---
        name: Ada
        summary: A person.
        born: 1815
        cites: { born: '@s "born"' }
        ---
        She wrote notes on the engine of [[acme]] [@s "notes"].

        She wrote letters for many years [@s "letters"; @s "post"].

        """;

    private const string Chinese = """
        ---
        name: 艾达
        summary: 一个人。
        translated_from: 0000000000000000
        ---
        她为[[acme]]的机器写了注释[@s "notes"]。

        她写了多年的信[@s "letters"; @s "post"]。

        """;

    private readonly GitFolder repository = new();

    public DiffHistoriesTests()
    {
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)).Concat(SiteText.Files(SiteText.Settings + SiteText.Source)))
            repository.Put(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        repository.Put("content/people/ada.md", Ada);
        repository.Put("content/people/ada.zh.md", Chinese);
        repository.Put("content/organizations/acme.yml", "name: Acme\nsummary: A firm.\n");
        Assert.Equal(0, Run(repository, "translations", "--accept").Exit);
        repository.Commit("Add all");
    }

    [Fact]
    public void A_new_note()
    {
        repository.Put("content/people/charles.yml", "name: Charles\nsummary: Another person.\n");
        repository.Commit("Add Charles");
        Says("""
            ## What this change means

            Notes: 1 added. Pages that differ: 8.

            ### Added

            - person **Charles** (`charles`): Another person.

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 2 | 0 | 1 |
            | other | 0 | 0 | 5 |

            """);
    }

    [Fact]
    public void Another_date()
    {
        Edit("content/people/ada.md", "born: 1815", "born: 1815-12-10");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 2.

            ### person **Ada** (`ada`)

            | field | before | after |
            |---|---|---|
            | born | 1815 | 1815-12-10 |

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 0 | 0 | 2 |

            """);
    }

    [Fact]
    public void A_citation_fewer()
    {
        Edit("content/people/ada.md", "; @s \"post\"", "");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 3.

            ### person **Ada** (`ada`)

            - `en` cited otherwise: She wrote letters for many years.
              - no longer cites &#64;s "post"

            ### Translations left behind

            - person **Ada** (`ada`): `zh`

            ### Found wrong now

            - warning AN311 in content/people/ada.zh.md:4:18: the text of \`ada\` has changed since this translation was made: paragraph 2

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 0 | 0 | 2 |
            | sources | 0 | 0 | 1 |

            """);
    }

    [Fact]
    public void No_citation_any_more()
    {
        Edit("content/people/ada.md", " [@s \"notes\"]", "");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 3. **Statements that lost their source: 1.**

            ### person **Ada** (`ada`)

            - `en` ⚠ **lost its source**, cited otherwise: She wrote notes on the engine of acme.
              - no longer cites &#64;s "notes"

            ### Translations left behind

            - person **Ada** (`ada`): `zh`

            ### Found wrong now

            - error AN402 in content/people/ada.md:7:1: this paragraph has no citation
            - warning AN311 in content/people/ada.zh.md:4:18: the text of \`ada\` has changed since this translation was made: paragraph 1

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 0 | 0 | 2 |
            | sources | 0 | 0 | 1 |

            """);
    }

    [Fact]
    public void Another_name_of_the_file_that_nobody_is_led_from()
    {
        Rename("");
        Says("""
            ## What this change means

            Notes: 1 renamed. Pages that differ: 14.

            ### Renamed

            - `ada` is now person **Ada** (`ada-lovelace`); ⚠ `/people/ada/` leads nowhere: add `redirect_from: [/people/ada/]`

            ### Found wrong now

            - warning AN803 in content/people/ada-lovelace.md:1:1: \`ada\` is now \`ada-lovelace\`, and its old address leads nowhere

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 2 | 2 | 1 |
            | organizations | 0 | 0 | 2 |
            | sources | 0 | 0 | 2 |
            | other | 0 | 0 | 5 |

            """);
    }

    [Fact]
    public void Another_name_of_the_file_with_the_old_address_kept()
    {
        Rename("redirect_from: [/people/ada/]\n");
        Says("""
            ## What this change means

            Notes: 1 renamed, 1 changed. Pages that differ: 14.

            ### Renamed

            - `ada` is now person **Ada** (`ada-lovelace`); the old address leads there

            ### person **Ada** (`ada-lovelace`)

            | field | before | after |
            |---|---|---|
            | redirect\_from |  | /people/ada/ |

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 2 | 0 | 3 |
            | organizations | 0 | 0 | 2 |
            | sources | 0 | 0 | 2 |
            | other | 0 | 0 | 5 |

            """);
    }

    [Fact]
    public void Another_name_of_the_file_in_one_language_only()
    {
        repository.Git("mv", "content/people/ada.md", "content/people/ada-lovelace.md");
        repository.Commit("Rename Ada");
        Says("""
            ## What this change means

            Notes: 1 renamed, 1 changed. Pages that differ: 14.

            ### Renamed

            - `ada` is now person **Ada** (`ada-lovelace`); ⚠ `/people/ada/` leads nowhere: add `redirect_from: [/people/ada/]`

            ### person **Ada** (`ada-lovelace`)

            | field | before | after |
            |---|---|---|
            | name › zh | 艾达 |  |
            | summary › zh | 一个人。 |  |

            - `zh` gone: 她为acme的机器写了注释。
            - `zh` gone: 她写了多年的信。

            ### Found wrong now

            - error AN111 in content/people/ada.zh.md:1:1: there is no note \`ada\` that this could translate
            - warning AN803 in content/people/ada-lovelace.md:1:1: \`ada\` is now \`ada-lovelace\`, and its old address leads nowhere

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 2 | 2 | 1 |
            | organizations | 0 | 0 | 2 |
            | sources | 0 | 0 | 2 |
            | other | 0 | 0 | 5 |

            """);
    }

    [Fact]
    public void White_space_alone()
    {
        Edit("content/people/ada.md", "born: 1815\n", "born:   1815   # by the register\n\n");
        Edit("content/people/ada.md", "She wrote letters for", "\n\nShe wrote\nletters   for");
        Edit("content/people/ada.zh.md", "\n她写了", "\n\n\n她写了");
        Says(Nothing, "HEAD~3");
    }

    [Fact]
    public void Line_ends_alone()
    {
        foreach (var path in (string[])["content/people/ada.md", "content/people/ada.zh.md", "content/organizations/acme.yml", "site.yml"])
            repository.Put(path, Read(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        repository.Git("config", "core.autocrlf", "false");
        repository.Commit("Save on Windows");
        Says(Nothing);
    }

    [Fact]
    public void A_translation()
    {
        repository.Put("content/organizations/acme.zh.md", "---\nname: 艾克米\nsummary: 一家公司。\n---\n");
        repository.Commit("Translate Acme");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 5.

            ### organization **Acme** (`acme`)

            | field | before | after |
            |---|---|---|
            | name › zh |  | 艾克米 |
            | summary › zh |  | 一家公司。 |

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 0 | 0 | 1 |
            | organizations | 0 | 0 | 2 |
            | other | 0 | 0 | 2 |

            """);
    }

    [Fact]
    public void A_base_text_that_leaves_its_translation_behind()
    {
        Edit("content/people/ada.md", "for many years", "for some years");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 3.

            ### person **Ada** (`ada`)

            - `en` reworded: She wrote letters for many years. → She wrote letters for some years.

            ### Translations left behind

            - person **Ada** (`ada`): `zh`

            ### Found wrong now

            - warning AN311 in content/people/ada.zh.md:4:18: the text of \`ada\` has changed since this translation was made: paragraph 2

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 0 | 0 | 2 |
            | sources | 0 | 0 | 1 |

            """);
    }

    [Fact]
    public void Another_folder_below_that_of_the_kind()
    {
        Directory.CreateDirectory(Path.Combine(repository.Path, "content/people/nineteenth"));
        repository.Git("mv", "content/people/ada.md", "content/people/ada.zh.md", "content/people/nineteenth/");
        repository.Commit("Sort people by century");
        Says(Nothing);
    }

    [Fact]
    public void Another_kind()
    {
        repository.Git("mv", "content/organizations/acme.yml", "content/people/acme.yml");
        repository.Commit("Acme was a person");
        Says("""
            ## What this change means

            Notes: 1 renamed. Pages that differ: 14.

            ### Renamed

            - organization `acme` is now person **Acme** (`acme`); ⚠ `/organizations/acme/` leads nowhere: add `redirect_from: [/organizations/acme/]`

            ### Found wrong now

            - warning AN803 in content/people/acme.yml:1:1: \`acme\` is now of kind person, and its old address leads nowhere

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 2 | 0 | 3 |
            | organizations | 0 | 2 | 1 |
            | other | 0 | 0 | 6 |

            """);
    }

    [Fact]
    public void A_merge_against_either_of_its_parents()
    {
        repository.Git("checkout", "--quiet", "-b", "side");
        Edit("content/people/ada.md", "born: 1815", "born: 1816");
        repository.Git("checkout", "--quiet", "main");
        Edit("content/organizations/acme.yml", "A firm.", "A company.");
        repository.Git("-c", "user.email=a@example.org", "-c", "user.name=A", "merge", "--quiet", "--no-ff", "--message", "Merge", "side");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 2.

            ### person **Ada** (`ada`)

            | field | before | after |
            |---|---|---|
            | born | 1815 | 1816 |

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 0 | 0 | 2 |

            """, "HEAD^1");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 6.

            ### organization **Acme** (`acme`)

            | field | before | after |
            |---|---|---|
            | summary › en | A firm. | A company. |

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | organizations | 0 | 0 | 3 |
            | other | 0 | 0 | 3 |

            """, "HEAD^2");
    }

    [Fact]
    public void What_a_branch_did_whatever_the_other_did_meanwhile()
    {
        repository.Git("checkout", "--quiet", "-b", "side");
        Edit("content/people/ada.md", "born: 1815", "born: 1816");
        repository.Git("checkout", "--quiet", "main");
        Edit("content/organizations/acme.yml", "A firm.", "A company.");
        repository.Git("checkout", "--quiet", "side");
        Says("""
            ## What this change means

            Notes: 1 changed. Pages that differ: 2.

            ### person **Ada** (`ada`)

            | field | before | after |
            |---|---|---|
            | born | 1815 | 1816 |

            ### Pages

            | pages of | new | gone | changed |
            |---|--:|--:|--:|
            | people | 0 | 0 | 2 |

            """, "main...");
        repository.Git("checkout", "--quiet", "--orphan", "other");
        repository.Commit("Begin anew");
        Assert.Equal((2, "annals: 'main' and 'HEAD' have no commit in common\n"), (Run(repository, "diff", "main...").Exit, Run(repository, "diff", "main...").Error));
    }

    [Fact]
    public void A_shallow_clone_knows_what_it_holds_and_says_what_it_does_not()
    {
        Edit("content/people/ada.md", "born: 1815", "born: 1816");
        using var clone = repository.ShallowClone();
        var refused = Run(clone, "diff", "HEAD~1");
        Assert.Equal(2, refused.Exit);
        Assert.Equal("annals: git knows no revision 'HEAD~1' here; this clone holds only the latest changes, and git fetch --unshallow brings the rest\n", refused.Error);
        clone.Put("content/people/ada.md", Read("content/people/ada.md").Replace("1816", "1817", StringComparison.Ordinal));
        Assert.Contains("| born | 1816 | 1817 |", Run(clone, "diff", "HEAD").Out, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private static (int Exit, string Out, string Error) Run(GitFolder folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = Program.Run(args, new ConsoleStreams(output, error, folder.Path, _ => null, IsTerminal: false));
        return (exit, output.ToString(), error.ToString());
    }

    private void Rename(string redirect)
    {
        repository.Git("mv", "content/people/ada.md", "content/people/ada-lovelace.md");
        repository.Git("mv", "content/people/ada.zh.md", "content/people/ada-lovelace.zh.md");
        repository.Put("content/people/ada-lovelace.md", Ada.Replace("born: 1815", redirect + "born: 1815", StringComparison.Ordinal));
        repository.Commit("Rename Ada");
    }

    private void Edit(string path, string before, string after)
    {
        var text = Read(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        repository.Put(path, text.Replace(before, after, StringComparison.Ordinal));
        repository.Commit("Edit " + path);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(repository.Path, path));

    private void Says(string report, string from = "HEAD~1")
    {
        var (exit, said, error) = Run(repository, "diff", from, "HEAD");
        Assert.Equal("", error);
        Assert.Equal(0, exit);
        Assert.Equal(report.ReplaceLineEndings("\n"), said);
    }
}
