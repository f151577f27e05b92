using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class ProjectFilesTests
{
    [TestMethod]
    public void Files_are_taken_by_their_extension_in_any_case()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "a.py", "b.PY", "c.pyw", "d.pyi", "e.ipynb", "f.Py", "m.pyt", "n.ipy", ".g.py", "sub/deep/h.py", "i.pyc", "j.pyx", "k.py.txt", "l.xpy", "py");
        File.Delete(project["py"]);
        AssertFound(project, [".g.py", "a.py", "b.PY", "c.pyw", "d.pyi", "e.ipynb", "f.Py", "m.pyt", "n.ipy", "sub/deep/h.py"]);
    }

    [TestMethod]
    public void Extensions_and_their_absence_say_how_a_file_is_read()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "module.pyi", "notebook.ipynb", "script");
        CollectionAssert.AreEqual(
            new[] { SourceFileKind.Python, SourceFileKind.Notebook, SourceFileKind.Script },
            Find(new WalkOptions(project.Path)).Select(file => file.Kind).ToArray());
    }

    [TestMethod]
    [DataRow("script", true)]
    [DataRow("deploy.cgi", true)]
    [DataRow("run.2", true)]
    [DataRow("job.py.in", true)]
    [DataRow(".hook", true)]
    [DataRow("ends.", true)]
    [DataRow("job.päth", true)]
    [DataRow("job.averylongending", true)]
    [DataRow("notes.TXT", false)]
    [DataRow("App.csproj", false)]
    [DataRow("App.runtimeconfig.json", false)]
    [DataRow(".gitignore", false)]
    [DataRow("app.DotSettings", false)]
    public void A_name_with_an_ending_that_nobody_knows_may_be_a_script_s(string name, bool expected) =>
        Assert.AreEqual(expected ? SourceFileKind.Script : null, FileNames.Classify(name));

    [TestMethod]
    [DataRow("app.csproj", LeftOutReason.Project)]
    [DataRow("pyvenv.cfg", LeftOutReason.Environment)]
    [DataRow("conda-meta/history", LeftOutReason.Environment)]
    [DataRow("python311._pth", LeftOutReason.Interpreter)]
    [DataRow("os.py site.py codecs.py functools.py", LeftOutReason.Interpreter)]
    [DataRow("App.deps.json", LeftOutReason.OtherOutput)]
    [DataRow("App.deps.json pyvenv.cfg app.csproj", LeftOutReason.Project)]
    public void What_is_left_to_somebody_else_is_said_with_the_reason(string markers, object reason)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, ["sub/a.py", .. markers.Split(' ').Select(marker => $"sub/{marker}")]);
        AssertLeftOut(project, $"sub {reason}", new WalkOptions(project.Path));
    }

    [TestMethod]
    public void Directories_and_files_that_are_left_out_are_said()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "app.csproj", "bin/a.py", ".d/b.py", ".git/hook.py", "__pycache__/c.pyc", "node_modules/d.py", "old/e.py", "f.py", "g.txt", "out/h.py");
        var options = new WalkOptions(project.Path) { Exclude = [Read(project, "old/**"), Read(project, "f.*")], ExcludedDirectories = [project["out"]] };
        AssertLeftOut(project, ".d Hidden, bin Output, f.py Excluded, node_modules Packages, old Excluded, out OtherOutput", options);
        AssertLeftOut(
            project, "bin Output, f.py Excluded, old Excluded, out OtherOutput", options with { IncludesThirdParty = true });
    }

    [TestMethod]
    [LinkCondition]
    public void Links_that_are_not_followed_are_said()
    {
        using var directory = new TemporaryDirectory();
        WriteAll(directory, "p/a.py", "outside.py", "outside.txt");
        File.CreateSymbolicLink(directory["p/inside.py"], directory["p/a.py"]);
        File.CreateSymbolicLink(directory["p/outside.py"], directory["outside.py"]);
        File.CreateSymbolicLink(directory["p/outside"], directory["outside.txt"]);
        Directory.CreateSymbolicLink(directory["p/cycle"], directory["p"]);
        Directory.CreateSymbolicLink(directory["p/jobs.d"], directory["p"]);
        Directory.CreateSymbolicLink(directory["p/old.d"], directory["p"]);
        File.CreateSymbolicLink(directory["p/text.md"], directory["outside.txt"]);
        AssertLeftOut(
            directory, "p/cycle Link, p/jobs.d Link, p/outside.py Link", new WalkOptions(directory["p"]) { Exclude = [Read(directory, "p/old.d")] });
        AssertLeftOut(directory, "p/cycle Link, p/jobs.d Link, p/old.d Link, p/outside.py Link", new WalkOptions(directory["p"]));
    }

    [TestMethod]
    [DataRow("env/pyvenv.cfg")]
    [DataRow("env/conda-meta/history")]
    [DataRow("env/python311._pth")]
    [DataRow("env/bin/activate_this.txt")]
    public void Others_code_is_read_where_that_is_asked_for(string marker)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "env/a.py", "env/lib/site-packages/b.py", ".d/c.py", "node_modules/d.py", ".git/e.py", "other/f.py", "other/x.csproj", marker);
        AssertFound(
            project, [".d/c.py", "env/a.py", "env/lib/site-packages/b.py", "node_modules/d.py"], new WalkOptions(project.Path) { IncludesThirdParty = true });
    }

    [TestMethod]
    public void Directories_that_are_named_are_walked_as_the_project_s_own_is()
    {
        using var directory = new TemporaryDirectory();
        WriteAll(directory, "p/p.csproj", "p/a.py", "p/bin/b.py", "p/bin/x.csproj", "q/c.py", "q/.venv/d.py", "q/x.csproj", "q/other/x.csproj", "q/other/e.py");
        var options = new WalkOptions(directory["p"]) { AdditionalDirectories = [directory["q"], directory["p/bin"], directory["q/"], directory["p"]] };
        AssertFound(directory, ["p/a.py", "p/bin/b.py", "q/c.py"], options);
        AssertFound(directory, ["p/a.py", "p/bin/b.py", "q/c.py"], options with { Root = directory.Path });
    }

    [TestMethod]
    public void Files_that_ship_are_found_where_the_walk_does_not_go()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "sub/x.csproj", "sub/a.py", "sub/b.py", "env/pyvenv.cfg", "env/c.ipynb", "d.py", "e.txt", "node_modules/script");
        var options = new WalkOptions(project.Path)
        {
            ShippedFiles = [project["sub/a.py"], project["env/c.ipynb"], project["d.py"], project["e.txt"], project["node_modules/script"]],
        };
        AssertFound(project, ["d.py", "env/c.ipynb", "sub/a.py"], options);
        Assert.Contains(project["node_modules/script"], Find(options).Select(file => file.Path));
    }

    [TestMethod]
    [DataRow("a.py", true)]
    [DataRow("sub/a.py", true)]
    [DataRow("script", true)]
    [DataRow("env/a.py", false)]
    [DataRow("env/deep/a.py", false)]
    [DataRow("node_modules/a.py", false)]
    [DataRow("old/a.py", false)]
    [DataRow("../a.py", false)]
    [DataRow("missing.py", false)]
    public void Single_files_can_be_asked_for(string path, bool expected)
    {
        using var directory = new TemporaryDirectory();
        WriteAll(directory, "p/a.py", "p/sub/a.py", "p/script", "p/env/pyvenv.cfg", "p/env/a.py", "p/env/deep/a.py", "p/node_modules/a.py", "p/old/a.py", "a.py");
        var files = new ProjectFiles(new WalkOptions(directory["p"]) { Exclude = [Read(directory, "p/old/**")] });
        Assert.AreEqual(expected, new WalkedDirectories(files).Contains(Path.GetFullPath(directory[$"p/{path}"])));
    }

    [TestMethod]
    [DataRow("app.csproj")]
    [DataRow("app.fsproj")]
    [DataRow("app.vbproj")]
    [DataRow("App.CSPROJ")]
    [DataRow("pyvenv.cfg")]
    [DataRow("python311._pth", DisplayName = "an embedded interpreter")]
    [DataRow("conda-meta/history", DisplayName = "an environment of conda's")]
    [DataRow("bin/activate_this.py", DisplayName = "an environment of Python 2")]
    [DataRow("Scripts/activate_this.py", DisplayName = "the same on Windows")]
    [DataRow("App.deps.json", DisplayName = "a publish folder")]
    [DataRow("App.runtimeconfig.json")]
    public void A_directory_below_that_belongs_to_somebody_else_is_left_to_them(string boundary)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "p/mine.py", "p/other/a.py", $"p/other/{boundary}", "p/other/sub/b.py", "p/more/c.py");
        AssertFound(project, ["p/mine.py", "p/more/c.py"]);

        // The root is walked whatever it holds.
        var root = Find(new WalkOptions(project["p/other"])).Select(file => file.Name).Where(name => name.Length == 4);
        CollectionAssert.AreEqual(new[] { "a.py", "b.py" }, root.ToArray());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("#!/usr/bin/python3\n")]
    public void What_holds_no_project_is_no_boundary_whatever_its_name(string text)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "sub/a.py", "sub/bin/b.py");
        project.Write("sub/x.csproj", text);
        AssertFound(project, ["sub/a.py"]);
        AssertLeftOut(project, "sub/bin OtherOutput", new WalkOptions(project.Path));
    }

    [TestMethod]
    [DataRow("out", "out OtherOutput")]
    [DataRow("bin", "bin Output")]
    [DataRow("artifacts/app", "artifacts/app Output")]
    [DataRow("src/obj/x", "src/obj/x Output")]
    public void A_directory_for_output_with_another_name_could_be_one_of_sources(string output, string expected)
    {
        using var directory = new TemporaryDirectory();
        WriteAll(directory, $"bin/p/{output}/a.py", "bin/p/b.py");
        var leftOut = new List<LeftOut>();
        new ProjectFiles(new WalkOptions(directory["bin/p"]) { ExcludedDirectories = [directory[$"bin/p/{output}"]] }).Find(leftOut);
        Assert.AreEqual(expected, string.Join(", ", leftOut.Select(left => $"{Path.GetRelativePath(directory["bin/p"], left.Path).Replace('\\', '/')} {left.Reason}")));
    }

    [TestMethod]
    [DataRow("""<Solution><Project Path="src/a/a.csproj" /></Solution>""", 1)]
    [DataRow("""Project("{1}") = "b", "b\b.csproj", "{2}" Project("{1}") = "a", "src\a\a.csproj", "{2}" """, 0)]
    [DataRow("""{ "solution": { "path": "x.slnx", "projects": [ "b\\b.csproj" ] } }""", 2)]
    [DataRow(null, 0)]
    public void The_census_knows_projects_that_no_solution_names(string? solution, int strangers)
    {
        using var directory = new TemporaryDirectory();
        WriteAll(directory, "src/a/a.csproj", "src/a/1.py", "src/a/2.py", "b/b.csproj", "b/3.py", "4.py", "a/a.csproj");
        if (solution is not null)
        {
            directory.Write("all.sln", solution);
        }

        var census = SolutionCensus.Take(new WalkOptions(directory.Path));
        Assert.AreEqual((3, 1, strangers), (census.InProjects, census.Beside, census.InStrangers));
    }

    [TestMethod]
    [DataRow("<Project />", """<Solution><Project Path="x.csproj" /></Solution>""", true)]
    [DataRow("<Project />", """<Solution><Project Path="src/x.csproj" /></Solution>""", false)]
    [DataRow("<Project />", null, true)]
    [DataRow("", null, false)]
    public void A_project_beside_the_solution_has_all_of_it_if_it_is_one_of_it(string project, string? solution, bool expected)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("x.csproj", project);
        if (solution is not null)
        {
            directory.Write("all.slnx", solution);
        }

        Assert.AreEqual(expected, SolutionFiles.AreBesideTheirProject(directory.Path));
    }

    [TestMethod]
    [DataRow("<Project Sdk=\"Microsoft.Build.NoTargets/3.7.0\" />", "")]
    [DataRow("<Project>\n <Sdk Name=\"Microsoft.NET.Sdk\" />\n</Project>", "")]
    [DataRow("<Project>\n <Import Project=\"Sdk.props\"\n\tSdk=\"Microsoft.NET.Sdk\" />\n</Project>", "")]
    [DataRow("<Project><Target Name=\"Sdk\" /></Project>", "sub/a.py")]
    public void A_plain_project_is_a_boundary_where_it_names_an_SDK(string text, string expected)
    {
        using var project = new TemporaryDirectory();
        project.Write("sub/a.py");
        project.Write("sub/build.proj", text);
        AssertFound(project, expected.Length == 0 ? [] : [expected]);
    }

    [TestMethod]
    [DataRow("app.csproj", "sub/bin/b.py sub/obj/c.py")]
    [DataRow("build.proj", "sub/bin/b.py sub/obj/c.py")]
    [DataRow("sub/native.vcxproj", "bin/a.py")]
    [DataRow("readme.md", "bin/a.py sub/bin/b.py sub/obj/c.py")]
    public void Output_is_left_out_beside_a_project_and_scripts_are_read_elsewhere(string file, string expected)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "bin/a.py", "sub/bin/b.py", "sub/obj/c.py", file);
        AssertFound(project, expected.Split(' '));
    }

    [TestMethod]
    [DataRow("setup.py", "build/bin.py setup.py")]
    [DataRow("pyproject.toml", "build/bin.py")]
    [DataRow("other.toml", "build/bin.py build/lib.linux-x86_64-3.9/b.py build/lib/a.py")]
    public void What_Pythons_own_build_copies_is_left_out(string file, string expected)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "build/lib/a.py", "build/lib.linux-x86_64-3.9/b.py", "build/bin.py", file);
        AssertFound(project, expected.Split(' '));
    }

    [TestMethod]
    [DataRow("app.pyproj", DisplayName = "a project that cannot carry a package")]
    [DataRow("pyproject.toml")]
    [DataRow("app.shproj")]
    [DataRow("app.csproj.user")]
    [DataRow("app.csproj/readme.txt", DisplayName = "a directory that is named like a project")]
    public void Nothing_else_is_a_boundary(string name)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "sub/a.py", $"sub/{name}");
        AssertFound(project, ["sub/a.py"]);
    }

    [TestMethod]
    [DataRow("node_modules")]
    [DataRow("dist-packages")]
    [DataRow("__pypackages__")]
    [DataRow("site-packages")]
    [DataRow(".venv")]
    [DataRow(".git")]
    public void Directories_that_tools_fill_are_left_out_at_any_depth(string name)
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, $"{name}/a.py", $"sub/{name}/deep/b.py", $"my{name}s/c.py");
        AssertFound(project, [$"my{name}s/c.py"]);
    }

    // What Python compiled is not opened, and what else lies there Python imports and runs.
    [TestMethod]
    public void A_directory_of_compiled_files_is_walked_as_any()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "__pycache__/evil.py", "__pycache__/a.cpython-313.pyc", "__pycache__/a.cpython-313.opt-1.pyc", "__pycache__/f.nbc", "__pycache__/f.nbi", "a.py");
        AssertFound(project, ["__pycache__/evil.py", "a.py"]);
        Assert.HasCount(2, Find(new WalkOptions(project.Path)));
    }

    [TestMethod]
    public void The_project_directory_itself_is_walked_whatever_its_name()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "obj/a.py", "obj/pyvenv.cfg");
        AssertFound(project, ["obj/a.py"], new WalkOptions(project["obj/"]) { ExcludedDirectories = [project["obj"]] });
    }

    [TestMethod]
    public void Excluded_directories_are_not_entered()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "out/a.py", "outer/b.py", "sub/out/c.py");
        AssertFound(project, ["outer/b.py", "sub/out/c.py"], new WalkOptions(project.Path) { ExcludedDirectories = [project["sub/../out/"]] });
    }

    [TestMethod]
    [LinkCondition]
    public void Links_to_directories_are_not_entered()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "real.py", "sub/a.py");
        File.CreateSymbolicLink(project["link.py"], project["real.py"]);
        File.CreateSymbolicLink(project["dangling.py"], project["nowhere"]);
        Directory.CreateSymbolicLink(project["sub/cycle"], project.Path);
        Directory.CreateSymbolicLink(project["twin"], project["sub"]);
        Directory.CreateSymbolicLink(project["twin.py"], project["sub"]);
        AssertFound(project, ["dangling.py", "real.py", "sub/a.py"]);
        AssertFound(project, ["dangling.py", "link.py", "real.py", "sub/a.py"], new WalkOptions(project.Path) { TakesEverything = true });
    }

    [TestMethod]
    [LinkCondition]
    [DataRow("a.py", "sub/b.py", "sub/b.py", DisplayName = "the walk comes to its end")]
    [DataRow("a.py", "text.txt", "text.txt", DisplayName = "only the link has a name of Python's")]
    [DataRow("a.py c.py", "text.txt", "text.txt", DisplayName = "two links are one file")]
    [DataRow("a.py", ".d/b.py", ".d/b.py", DisplayName = "a directory that the walk leaves out")]
    [DataRow("a.py", "env/lib/b.py env/pyvenv.cfg", "env/lib/b.py", DisplayName = "an environment")]
    [DataRow("a.py", "excluded/b.py", "", DisplayName = "the end is excluded")]
    [DataRow("excluded/a.py", "text.txt", "", DisplayName = "the link is excluded")]
    [DataRow("a.py", "../outside.py", "", DisplayName = "out of the directory")]
    [DataRow("a.py", "nowhere/", "a.py", DisplayName = "to nothing")]
    [DataRow("a.py", "a.py/", "a.py", DisplayName = "in a circle")]
    [DataRow("a.ipynb", "nowhere/", "a.ipynb", DisplayName = "a notebook that is none")]
    [DataRow(".#a.py", "nowhere/", "", DisplayName = "a lock of Emacs's")]
    [DataRow("a.txt", "nowhere/", "", DisplayName = "to nothing, by another name")]
    [DataRow("script", "nowhere/", "", DisplayName = "to nothing, without an extension")]
    public void A_link_to_a_file_is_read_where_the_file_lies_inside(string links, string targets, string expected)
    {
        using var directory = new TemporaryDirectory();
        var files = targets.Split(' ').Where(file => !file.EndsWith('/')).Select(file => $"p/{file}");
        WriteAll(directory, [.. files]);
        Directory.CreateDirectory(directory["p/excluded"]);
        foreach (var link in links.Split(' '))
        {
            File.CreateSymbolicLink(directory[$"p/{link}"], Path.GetRelativePath(directory["p/" + Path.GetDirectoryName(link)], directory[$"p/{targets.Split(' ')[0]}".TrimEnd('/')]));
        }

        var options = new WalkOptions(directory["p"]) { Exclude = [Read(directory, "p/excluded")] };
        AssertFound(directory, expected.Length == 0 ? [] : [$"p/{expected}"], options);

        // The same checkout behind a link.
        Directory.CreateSymbolicLink(directory["q"], directory["p"]);
        options = new WalkOptions(directory["q"]) { Exclude = [Read(directory, "q/excluded")] };
        AssertFound(directory, expected.Length == 0 ? [] : [$"q/{expected}"], options);
    }

    [TestMethod]
    public void A_directory_named_like_a_file_is_a_directory()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "x.py/y.py", "script/z.py");
        AssertFound(project, ["script/z.py", "x.py/y.py"]);
    }

    [TestMethod]
    public void A_file_named_twice_is_found_once()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "project/a.py", "project/sub/b.txt", "project/bin/c.py", "outside.py");
        var options = new WalkOptions(project["project"])
        {
            AdditionalFiles = [project["project/sub/../a.py"], project["project/sub/b.txt"], project["project/bin/c.py"], project["outside.py"], project["project/../outside.py"]],
        };
        AssertFound(project, ["outside.py", "project/a.py", "project/bin/c.py", "project/sub/b.txt"], options);
    }

    [TestMethod]
    public void A_walk_of_everything_leaves_nothing_out()
    {
        using var project = new TemporaryDirectory();
        WriteAll(project, "bin/a.py", "lib/x.csproj", "lib/b.py", "env/pyvenv.cfg", "env/lib/site-packages/c.py", ".d/e.py");
        AssertFound(
            project, [".d/e.py", "bin/a.py", "env/lib/site-packages/c.py", "lib/b.py"], new WalkOptions(project.Path) { TakesEverything = true });
    }

    [TestMethod]
    [DataRow("*.py", "a.py", DisplayName = "a star stays in its directory")]
    [DataRow("**/*.py", "a.py tests/b.py tests/sub/c_gen.py x/tests/d.py", DisplayName = "two stars are any number of directories")]
    [DataRow("tests/**", "tests/b.py tests/e.pyi tests/sub/c_gen.py")]
    [DataRow("tests/**/*", "tests/b.py tests/e.pyi tests/sub/c_gen.py")]
    [DataRow("tests/**/*.*", "tests/b.py tests/e.pyi tests/sub/c_gen.py")]
    [DataRow("tests", "tests/b.py tests/e.pyi tests/sub/c_gen.py", DisplayName = "the plain name of a directory is all of it")]
    [DataRow("tests/", "tests/b.py tests/e.pyi tests/sub/c_gen.py")]
    [DataRow("./tests\\sub/../*", "tests/b.py tests/e.pyi", DisplayName = "either slash; a star means files")]
    [DataRow("tests/*.*", "tests/b.py tests/e.pyi")]
    [DataRow("**/tests/**", "tests/b.py tests/e.pyi tests/sub/c_gen.py x/tests/d.py")]
    [DataRow("**/*_gen.py", "tests/sub/c_gen.py")]
    [DataRow("tests/**.py", "tests/b.py tests/sub/c_gen.py", DisplayName = "as .editorconfig writes it")]
    [DataRow("**_gen.py", "tests/sub/c_gen.py")]
    [DataRow("**sub/**", "tests/sub/c_gen.py")]
    [DataRow("**/sub/*", "tests/sub/c_gen.py")]
    [DataRow("x/**/d.py", "x/tests/d.py")]
    [DataRow("**/x/**/**/d.py", "x/tests/d.py")]
    [DataRow("tests/?.py", "tests/b.py")]
    [DataRow("te*s/**", "tests/b.py tests/e.pyi tests/sub/c_gen.py")]
    [DataRow("t*/*/*_*.p*", "tests/sub/c_gen.py")]
    [DataRow("a.py/**", "")]
    [DataRow("est", "")]
    [DataRow("**", "a.py tests/b.py tests/e.pyi tests/sub/c_gen.py x/tests/d.py")]
    [DataRow("../**", "a.py tests/b.py tests/e.pyi tests/sub/c_gen.py x/tests/d.py")]
    [DataRow("../elsewhere/**", "")]
    public void Globs_leave_out_what_they_name(string pattern, string excluded)
    {
        using var project = new TemporaryDirectory();
        string[] all = ["a.py", "tests/b.py", "tests/e.pyi", "tests/sub/c_gen.py", "x/tests/d.py"];
        WriteAll(project, all);
        AssertFound(project, all.Except(excluded.Split(' ')), new WalkOptions(project.Path) { Exclude = [Read(project, pattern)] });
        AssertFound(project, all.Except(excluded.Split(' ')), new WalkOptions(project.Path) { Exclude = [Read(project, "nothing"), Read(project, Path.Combine(project.Path, pattern))] });
    }

    [TestMethod]
    [DataRow("", "it is empty")]
    [DataRow(" ", "it is empty")]
    [DataRow("a**/b", "'**' has to stand alone between slashes, or where a name begins")]
    [DataRow("a**.py", "'**' has to stand alone between slashes, or where a name begins")]
    [DataRow("***", "'**' has to stand alone between slashes, or where a name begins")]
    [DataRow("a\0b", "it has a character that no path has")]
    [DataRow("a|b", "it has a character that no path has")]
    [DataRow("**/../x", "'..' leads nowhere in it")]
    [DataRow("/", "it names the root of the file system")]
    public void What_is_no_glob_is_told_apart_with_the_reason(string pattern, string problem)
    {
        Assert.IsNull(Glob.TryParse(pattern, Path.GetTempPath(), out var reason));
        Assert.AreEqual(problem, reason);
    }

    [TestMethod]
    public void A_directory_that_cannot_be_listed_is_an_error_of_the_file_system()
    {
        using var project = new TemporaryDirectory();
        var options = new WalkOptions(project.Path);
        Assert.Throws<IOException>(() => new ProjectFiles(options).List(project["missing"], new DirectoryListing()));
        Assert.Throws<IOException>(() => new ProjectFiles(options, mayBeNative: false).List(project["missing"], new DirectoryListing()));
    }

    private static void WriteAll(TemporaryDirectory directory, params string[] files)
    {
        foreach (var file in files)
        {
            directory.Write(file);
        }
    }

    [TestMethod]
    [LinkCondition]
    [DataRow("real.py", "p/real.py", DisplayName = "the walk comes to its end")]
    [DataRow("node_modules/a.py", "p/node_modules/a.py p/real.py", DisplayName = "a directory that the walk leaves out")]
    [DataRow("../shared/a.py", "p/real.py shared/a.py", DisplayName = "out of the directory")]
    [DataRow("../shared/text.txt", "p/real.py shared/text.txt", DisplayName = "only the links have names of Python's")]
    [DataRow("nowhere.py", "p/link.py p/real.py p/twin.py", DisplayName = "to nothing")]
    public void A_link_that_a_project_names_is_the_file_that_it_leads_to(string target, string expected)
    {
        using var directory = new TemporaryDirectory();
        WriteAll(directory, "p/real.py", "p/node_modules/a.py", "shared/a.py", "shared/text.txt");
        File.CreateSymbolicLink(directory["p/link.py"], target);
        File.CreateSymbolicLink(directory["p/twin.py"], target);
        AssertFound(directory, expected.Split(' '), Options(directory, "p"));

        // The same checkout behind a link, as a whole.
        Directory.CreateSymbolicLink(directory["q"], directory.Path);
        AssertFound(directory, expected.Split(' ').Select(file => "q/" + file), Options(directory, "q/p"));

        static WalkOptions Options(TemporaryDirectory directory, string root) =>
            new(directory[root]) { AdditionalFiles = [directory[root + "/link.py"]], ShippedFiles = [directory[root + "/twin.py"]] };
    }

    private static void AssertFound(TemporaryDirectory directory, IEnumerable<string> expected, WalkOptions? options = null)
    {
        var given = options ?? new WalkOptions(directory.Path);
        foreach (var mayBeNative in new[] { true, false })
        {
            var found = new ProjectFiles(given, mayBeNative).Find()
                .Where(file => file.Kind != SourceFileKind.Script)
                .Select(file => Path.GetRelativePath(directory.Path, file.Path).Replace(Path.DirectorySeparatorChar, '/'));
            Assert.AreEqual(string.Join('\n', expected), string.Join('\n', found), $"native: {mayBeNative}");
        }
    }

    private static void AssertLeftOut(TemporaryDirectory directory, string expected, WalkOptions options)
    {
        foreach (var mayBeNative in new[] { true, false })
        {
            var leftOut = new List<LeftOut>();
            new ProjectFiles(options, mayBeNative).Find(leftOut);
            var said = leftOut.Select(left => $"{Path.GetRelativePath(directory.Path, left.Path).Replace('\\', '/')} {left.Reason}");
            Assert.AreEqual(expected, string.Join(", ", said), $"native: {mayBeNative}");
        }
    }

    private static SourceFile[] Find(WalkOptions options) => new ProjectFiles(options).Find();

    private static Glob Read(TemporaryDirectory directory, string pattern)
    {
        var glob = Glob.TryParse(pattern, directory.Path, out var problem);
        Assert.IsNotNull(glob, problem);
        return glob;
    }
}
